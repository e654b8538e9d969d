import { expect, test } from 'vitest';
import { readParams } from '../src/scenario/read-params.js';

test.each([
  ['A=1&B=x%20y', { A: '1', B: 'x y' }],
  ['ID[]=3&ID[]=4', { ID: ['3', '4'] }],
  ['FILTER[active]=Y&FILTER[ids][]=1', { FILTER: { active: 'Y', ids: ['1'] } }],
  ['ENTITY_ID=a|1|2', { ENTITY_ID: 'a|1|2' }],
  ['odd[=1', { 'odd[': '1' }],
  ['', {}],
])('reads the parameters %s as PHP does', (query, params) => {
  expect(readParams(query)).toEqual(params);
});

test('a parameter named __proto__ changes no prototype', () => {
  const params = readParams('__proto__[x]=1&a[__proto__][x]=1');
  expect(JSON.stringify(params)).toBe('{"__proto__":{"x":"1"},"a":{"__proto__":{"x":"1"}}}');
  expect(({} as { x?: unknown }).x).toBeUndefined();
});
