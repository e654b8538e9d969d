import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { paths } from '../lib/paths.js';

function run(script: string, ...args: readonly string[]) {
  const words = ['--import', 'tsx/esm', `scripts/${script}.ts`, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: paths.root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test.each([
  ['publish', ['--frob'], 'unknown flag --frob'],
  ['publish', ['one', 'two'], 'expected one argument, not 2'],
  ['new-method', [], 'expected one argument, not 0'],
  ['evidence', ['--frob'], 'unknown flag --frob'],
  ['generate', ['--frob'], "Unknown option '--frob'"],
])('%s %j ends with one line that says what is wrong', (script, args, problem) => {
  const { status, stdout, stderr } = run(script, ...args);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^error: [^\n]+\n$/);
  expect(stderr).toContain(problem);
});

test.each(['publish', 'new-method', 'evidence'])('%s --help says how to call it', (script) => {
  expect(run(script, '--help')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^pnpm /),
    stderr: '',
  });
});
