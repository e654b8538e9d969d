import { execFile, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installBuild } from './support/installed-build.js';

const run = promisify(execFile);

let project = '';
beforeAll(async () => {
  project = await installBuild();
});
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

test('loads the package with require', async () => {
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

test('loads the package with import', async () => {
  const file = write('imported.mjs', [
    "import { startPortal } from '@b24-chat/portal-emulator';",
    'const portal = await startPortal();',
    `console.log((${ask}).result.id);`,
    'await portal.close();',
  ]);
  expect((await run(process.execPath, [file])).stdout).toBe('29\n');
});

test('works in jest 29 without flags, with fake timers', async () => {
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

test('vitest has a fixture', async () => {
  write('vitest.test.mjs', [
    "import { test } from '@b24-chat/portal-emulator/vitest';",
    "test('reads a chat', async ({ portal, expect }) => {",
    `  expect((${ask}).result.id).toBe(29);`,
    '});',
  ]);
  const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
  const args = [vitest, 'run', '--root', project, 'vitest.test.mjs'];
  const { stdout } = await run(process.execPath, args, { cwd: project });
  expect(stdout).toMatch(/Tests .*1 passed/);
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

test('Playwright starts and stops it with the configuration of the README', async () => {
  write('package.json', ['{ "private": true }']);
  const stub = write('node_modules/@playwright/test/index.mjs', [
    'export const defineConfig = (config) => config;',
  ]);
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, code = ''] = /```js\n\/\/ playwright\.config\.js\n([\s\S]+?)```/.exec(readme) ?? [];
  const port = await freePort();
  const file = write('playwright.config.mjs', [
    code.replace("'@playwright/test'", JSON.stringify(stub)).replaceAll('8024', String(port)),
  ]);
  const { command, url } = (await import(file)).default.webServer;
  // As Playwright does it: through a shell in a separate process group, which is killed at the end.
  const server = spawn(command, { shell: true, detached: true, cwd: project, stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('close', resolve));
  try {
    // Playwright waits for a status that says that something is there.
    await expect.poll(() => statusOf(url), { timeout: 20_000 }).toBe(200);
    const answer = await fetch(new URL('/rest/1/webhook_key/im.dialog.get?DIALOG_ID=chat29', url));
    expect(answer.status).toBe(200);
  } finally {
    process.kill(-Number(server.pid), 'SIGKILL');
    await ended;
  }
  await expect.poll(() => statusOf(url)).toBe(0);
});

/** 0 where nobody listens. */
function statusOf(url: string): Promise<number> {
  return fetch(url).then(
    ({ status }) => status,
    () => 0,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
