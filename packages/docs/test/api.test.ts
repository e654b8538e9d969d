import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { paths } from '../../../scripts/lib/paths.js';
import { buildApiDocs } from '../src/api.js';

// As deep as the real package, so that it finds the same configuration.
mkdirSync(paths.reports, { recursive: true });
const copy = mkdtempSync(join(paths.reports, 'client-api-'));

afterAll(() => rmSync(copy, { recursive: true }));

test('the API of the client renders, and every public name of it has a docstring', async () => {
  const out = join(copy, 'docs');
  await buildApiDocs(paths.client, out);
  expect(readFileSync(join(out, 'functions/index.createChatClient.html'), 'utf8')).toContain(
    'Makes a client that calls through a webhook.',
  );
});

test('a public name without a docstring is named', async () => {
  for (const name of ['src', 'tsconfig.json', 'package.json', 'README.md', 'node_modules']) {
    cpSync(join(paths.client, name), join(copy, name), { recursive: true, verbatimSymlinks: true });
  }
  const file = join(copy, 'src/to-chat.ts');
  const bare = readFileSync(file, 'utf8').replace(/\/\*\*[\s\S]*?\*\/\n(?=export function)/, '');
  writeFileSync(file, bare);
  await expect(buildApiDocs(copy, join(copy, 'docs-of-copy'))).rejects.toThrow(
    /^the client's API is not fully documented: index\.toChat .*does not have any documentation$/,
  );
});
