import { expect, test } from 'vitest';
import { foundInSource } from './source-tree.js';

const rule = 'no-orphan-file';

test('files that something refers to pass', async () => {
  expect(await foundInSource(rule)).toEqual([]);
});

test.each([
  'code-samples/client/demo.items.get.ts',
  'components/schemas/values/Shade.yaml',
  'examples/demo.item.get/400-no-item.json',
  'guides/limits.md',
  'paths/demo.items.get.yaml',
])('%s, to which nothing refers, fails', async (file) => {
  const findings = await foundInSource(rule, { [file]: '{}' });
  expect(findings).toEqual([{ rule, file: 'openapi.yaml', path: [] }]);
});
