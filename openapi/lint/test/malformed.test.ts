import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contract, foundByAll, type Json } from './contract.js';

// A rule that throws takes every other finding with it.

test('whatever stands in a wrong place, the rules find fault and do not fall over', async () => {
  const places = pathsOf(contract());
  const wrong = fc.constantFrom<Json>(null, 3, 'text', [null], {}, { a: null }, { $ref: 3 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), wrong, async (path, value) => {
      const findings = await foundByAll(replaced(contract(), path, value));
      expect(findings.filter(({ message }) => message === '')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

function pathsOf(node: Json): string[][] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => [
    [key],
    ...pathsOf(child).map((path) => [key, ...path]),
  ]);
}

function replaced(node: Json, [key, ...rest]: readonly string[], value: Json): Json {
  if (key === undefined) return value;
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) {
    return node.map((item, index) => (String(index) === key ? replaced(item, rest, value) : item));
  }
  return { ...node, [key]: replaced(node[key] ?? null, rest, value) };
}
