import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatFinding, lintBundle, lintSource } from '../../../openapi/lint/findings.js';
import { paths } from '../../lib/paths.js';
import { bundleWithRedocly } from '../../lib/redocly.js';

test('the contract has no finding in its source', async () => {
  expect((await lintSource(paths.spec)).map(formatFinding)).toEqual([]);
});

test('the contract has no finding in its bundle', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'b24-lint-'));
  try {
    const bundle = join(folder, 'openapi.json');
    await bundleWithRedocly(paths.spec, bundle);
    expect((await lintBundle(bundle, paths.spec)).map(formatFinding)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
