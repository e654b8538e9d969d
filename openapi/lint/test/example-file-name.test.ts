import { expect, test } from 'vitest';
import { foundInSource } from './source-tree.js';

const rule = 'example-file-name';
const file = 'components/examples/no-auth.yaml';
const finding = { rule, file, path: ['externalValue'] };

function exampleIn(externalValue: string) {
  return { [file]: { summary: 'No credentials', externalValue: `../../${externalValue}` } };
}

test('examples in files named after method, status and reason pass', async () => {
  expect(await foundInSource(rule)).toEqual([]);
});

test.each([
  ['examples/system/401-no-token.json', 'has another reason'],
  ['examples/system/403-no-auth.json', 'is not under the status in its name'],
  ['examples/system/no-auth.json', 'has no status'],
  ['examples/demo.thing.get/401-no-auth.json', 'is in the folder of an unknown method'],
  ['samples/system/401-no-auth.json', 'is in another folder'],
])('the file %s fails: it %s', async (example) => {
  const findings = await foundInSource(rule, { ...exampleIn(example), [example]: '{}' });
  expect(findings).toEqual([finding]);
});

test('a file that does not exist fails', async () => {
  const findings = await foundInSource(rule, { 'examples/system/401-no-auth.json': undefined });
  expect(findings).toEqual([finding]);
});
