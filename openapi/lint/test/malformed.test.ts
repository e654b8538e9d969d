import { readdirSync } from 'node:fs';
import { parse } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withOnly } from '../spectral.js';
import { contract, foundByAll, type Json } from './contract.js';

const own = readdirSync(new URL('../rules/bundle', import.meta.url)).map(
  (file) => parse(file).name,
);

test('no rule of this project throws on a value in the wrong place', async () => {
  const places = pathsOf(contract());
  const wrong = fc.constantFrom<Json>(null, 3, 'text', [null], {}, { a: null }, { $ref: 3 });
  const property = fc.asyncProperty(fc.constantFrom(...places), wrong, async (path, value) => {
    const document = replaced(contract(), path, value);
    const findings = await withOnly('bundle', isOwn, () => foundByAll(document));
    expect(findings.filter(({ message }) => message.startsWith('cannot judge'))).toEqual([]);
  });
  await fc.assert(property, { numRuns: 150 });
});

function isOwn(rule: string): boolean {
  return own.includes(rule);
}

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
