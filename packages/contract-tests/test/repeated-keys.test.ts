import { expect, test } from 'vitest';
import { repeatedKeys } from '../src/ground/repeated-keys.js';

test.each<[string, readonly string[]]>([
  ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', []],
  ['{"a":1,"b":2,"a":3,"a":4}', ['a']],
  ['{"a":{"b":1,"b":2}}', ['a.b']],
  ['{"a":[{"b":1},{"b":2,"c":[],"b":{}}]}', ['a[].b']],
  ['[{"b":1,"b":2}]', ['[].b']],
  ['{"a":"\\"a\\":1, {","b":"}","\\u0061":2}', ['a']],
  ['{"17":1,"17":2}', ['{id}']],
  ['"a"', []],
  ['{"a":["a",":"],"b":{}}', []],
])('%s has repeated keys %j', (text, paths) => {
  expect(() => JSON.parse(text)).not.toThrow();
  expect(repeatedKeys(text)).toEqual(paths);
});

test('reads a text of many megabytes', () => {
  const text = JSON.stringify({ a: '\\"'.repeat(2_000_000), b: 'x'.repeat(4_000_000) });
  expect(repeatedKeys(`${text.slice(0, -1)},"a":1}`)).toEqual(['a']);
});
