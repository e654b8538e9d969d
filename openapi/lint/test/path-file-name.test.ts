import { expect, test } from 'vitest';
import { files, foundInSource } from './source-tree.js';

const rule = 'path-file-name';

test('a path in the file of its method passes', async () => {
  expect(await foundInSource(rule)).toEqual([]);
});

test('a path in a file of another name fails', async () => {
  const file = 'paths/item.yaml';
  const findings = await foundInSource(rule, {
    'openapi.yaml': { openapi: '3.1.0', paths: { '/demo.item.get': { $ref: file } } },
    [file]: files()['paths/demo.item.get.yaml'],
  });
  expect(findings).toEqual([{ rule, file, path: [] }]);
});
