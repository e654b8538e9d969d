import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installBuild } from './support/installed-build.js';

const run = promisify(execFile);

let project = '';
beforeAll(async () => {
  project = await installBuild();
}, 120_000);
afterAll(() => {
  rmSync(project, { recursive: true });
});

function write(name: string, lines: readonly string[]): string {
  const file = join(project, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: this is the code of a test
const ask = 'await (await fetch(`${portal.webhookUrl}im.dialog.get?DIALOG_ID=chat29`)).json()';

test('require loads the package', async () => {
  const file = write('required.cjs', [
    "const { startPortal } = require('@b24-chat/portal-emulator');",
    '(async () => {',
    '  const portal = await startPortal({ tls: false });',
    `  console.log((${ask}).result.id);`,
    '  await portal.close();',
    '})();',
  ]);
  expect((await run(process.execPath, [file])).stdout).toBe('29\n');
});

test('import loads it too', async () => {
  const file = write('imported.mjs', [
    "import { startPortal } from '@b24-chat/portal-emulator';",
    'const portal = await startPortal();',
    `console.log((${ask}).result.id);`,
    'await portal.close();',
  ]);
  expect((await run(process.execPath, [file])).stdout).toBe('29\n');
});

test('jest 29 runs it without flags, with fake timers', async () => {
  write('package.json', ['{ "private": true }']);
  write('portal.test.js', [
    "const { startPortal } = require('@b24-chat/portal-emulator');",
    'let portal;',
    'beforeAll(async () => { portal = await startPortal(); });',
    'afterAll(() => portal.close());',
    "test('reads a chat', async () => {",
    `  expect((${ask}).result.id).toBe(29);`,
    '});',
    "test('reads a chat under fake timers', async () => {",
    '  jest.useFakeTimers();',
    `  expect((${ask}).result.id).toBe(29);`,
    '});',
  ]);
  const runtimes = new URL('../../runtimes/node_modules/', import.meta.url);
  const jest = fileURLToPath(new URL('jest/bin/jest.js', runtimes));
  const { stderr } = await run(process.execPath, [jest, '--rootDir', project], { cwd: project });
  expect(stderr).toContain('Tests:       2 passed, 2 total');
});

test.each([
  [
    'ES modules',
    'node.test.mjs',
    "import { createTest, test } from '@b24-chat/portal-emulator/node-test';",
  ],
  [
    'CommonJS',
    'node.test.cjs',
    "const { createTest, test } = require('@b24-chat/portal-emulator/node-test');",
  ],
])('node:test has a fixture, from %s', async (_, name, load) => {
  const file = write(name, [
    load,
    "test('reads a chat', async ({ portal }) => {",
    `  if ((${ask}).result.id !== 29) throw new Error('another chat');`,
    '});',
    'const strict = createTest({ everyFaultStrikes: true, portalOptions: { generation: 2017 } });',
    "strict('a fault never strikes', ({ portal }) => { portal.inject({ kind: 'html' }); });",
  ]);
  const failure = await run(process.execPath, ['--test', '--test-reporter=tap', file]).catch(
    (error: { stdout: string }) => error,
  );
  expect(failure.stdout).toMatch(/^( *)ok 1 - reads a chat$/m);
  expect(failure.stdout).toMatch(/^( *)not ok 2 - a fault never strikes$/m);
  expect(failure.stdout).toContain('These faults never struck: [{"kind":"html"}]');
});
