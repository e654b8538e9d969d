import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { startCli } from './support/process.js';

const run = promisify(execFile);

const suite = (name: string) =>
  fileURLToPath(new URL(`./other-languages/${name}`, import.meta.url));

test('a suite in Python injects and asserts over HTTP', async () => {
  const { firstLine } = await startCli('--json', '--control');
  const { stderr } = await run('python3', [suite('suite.py'), firstLine]);
  expect(stderr).toMatch(/Ran 3 tests[\s\S]*OK/);
});

test('a suite in PHP injects, asserts and calls with CRest', async () => {
  const { firstLine } = await startCli('--json', '--control');
  const { stdout } = await run('php', [suite('suite.php'), firstLine]);
  expect(stdout.trim().split('\n')).toEqual([
    'ok reads a chat',
    'ok reads two in a batch',
    'ok meets a fault',
    'ok sees its requests',
    'ok sees the commands of a batch',
  ]);
});
