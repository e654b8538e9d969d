import { expect, test } from 'vitest';
import { found, type Json, schemasPath } from './contract.js';

const rule = 'union-exclusive';
const union = [...schemasPath, 'Union'];
const second = [{ rule, path: [...union, 'oneOf', '1'] }];

const judged = (...oneOf: Json[]) => found(rule, [union, { oneOf }]);
const text = { type: 'string' };
const number = { type: 'integer' };
const object = (required: string[], properties: { [key: string]: Json }) => ({
  type: 'object',
  required,
  properties,
});

test.each<[string, Json, Json]>([
  ['types', text, number],
  ['constants', { const: 'a' }, { const: 'b' }],
  ['a nullable type', { type: ['string', 'null'] }, { type: 'boolean' }],
  ['a required property', object(['id'], { id: text }), object(['id'], { id: number })],
  [
    'the other one being forbidden',
    object(['A'], { A: number, B: { type: 'null' } }),
    object(['B'], { B: number, A: { type: 'null' } }),
  ],
  ['a required key each', object(['one'], { one: text }), object(['all'], { all: text })],
  [
    'a property of a property',
    object(['result'], { result: object(['id'], { id: text }) }),
    object(['result'], { result: object(['id'], { id: number }) }),
  ],
])('branches that differ in %s pass', async (_, one, other) => {
  expect(await judged(one, other)).toEqual([]);
});

test.each<[string, Json, Json]>([
  ['an integer', { type: 'number' }, number],
  ['a constant of the type', text, { type: 'string', const: 'a' }],
  ['an empty list', { type: 'array', items: text }, { type: 'array', items: number }],
  ['an object without the key', object([], { id: text }), object([], { id: number })],
  ['an object with one more key', object(['id'], { id: text }), object([], {})],
])('branches fail if %s fits both', async (_, one, other) => {
  expect(await judged(one, other)).toEqual(second);
});
