import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lintSource } from '../findings.js';
import { withTree } from './source-tree.js';

test('the files that the rule tests change have no findings before the change', async () => {
  const findings = await withTree({}, (root) => lintSource(join(root, 'openapi.yaml')));
  expect(findings).toEqual([]);
});
