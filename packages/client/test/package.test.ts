import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type RunningPortal, startPortal } from '@b24-chat/portal-emulator';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installPacked, jsonOf, runtime, tool } from './support/installed.js';

let folder: string;
let tarball: string;
let portal: RunningPortal;

beforeAll(async () => {
  ({ folder, tarball } = await installPacked());
  portal = await startPortal();
}, 120_000);

afterAll(async () => {
  await portal.close();
  rmSync(folder, { recursive: true });
});

const expected = {
  id: 1435,
  name: 'Deal Chat',
  line: 'livechat|1|1373|211',
  refused: true,
  coalesced: [1435, 29],
  each: [['chat29', true]],
  aborted: 'AbortError',
};

const nodes = [
  ['Node 20', process.execPath],
  ['Node 22', runtime('runtime-node-22/bin/node')],
  ['Node 24', runtime('runtime-node-24/bin/node')],
] as const;

describe('the packed tarball', () => {
  test.each([
    ...nodes.map(([name, program]) => [name, program, [] as string[]] as const),
    ['Bun', runtime('runtime-bun/bin/bun'), ['run']] as const,
    [
      'Deno',
      runtime('runtime-deno/deno'),
      ['run', '--allow-net', '--allow-read', '--node-modules-dir=manual'],
    ] as const,
  ])(
    'works on %s as an ES module',
    async (_, program, args) => {
      const got = await jsonOf(program, [...args, 'run.mjs', portal.webhookUrl], folder);
      expect(got).toEqual(expected);
    },
    60_000,
  );

  test.each(nodes)(
    'works on %s as CommonJS, the contract too',
    async (_, program) => {
      const got = await jsonOf(program, ['run.cjs', portal.webhookUrl], folder);
      expect(got).toEqual({ id: 1435, refused: true, openapi: '3.1.0' });
    },
    60_000,
  );

  test('works in Chromium, under a content security policy without eval', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: "import { use } from './use.mjs'; globalThis.use = use;",
        resolveDir: folder,
      },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
    });
    const server = createServer(({ url }, response) => {
      const isScript = url === '/use.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.setHeader(
        'content-security-policy',
        `default-src 'self'; connect-src ${portal.url}`,
      );
      response.end(
        isScript ? outputFiles[0]?.text : '<script type="module" src="/use.js"></script>',
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.waitForFunction('globalThis.use');
      expect(await page.evaluate(`use(${JSON.stringify(portal.webhookUrl)})`)).toEqual(expected);
    } finally {
      await browser.close();
      server.close();
    }
  }, 60_000);

  test('brings types for both kinds of module', async () => {
    const args = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      'false',
      '--target',
      'es2022',
      '--module',
      'nodenext',
    ];
    const types = ['--types', 'node', '--typeRoots', tool('@types')];
    await promisify(execFile)(tool('.bin/tsc'), [...args, ...types, 'types.mts'], { cwd: folder });
  }, 60_000);

  test('is what publint and attw want', async () => {
    const local = (name: string) => join(import.meta.dirname, '../node_modules/.bin', name);
    await promisify(execFile)(local('publint'), [tarball, '--strict']);
    await promisify(execFile)(local('attw'), [tarball, '--profile', 'node16']);
  }, 60_000);

  test('has one runtime dependency, no install script, and only what is meant to be published', () => {
    const installed = join(folder, 'node_modules/@b24-chat/client');
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(Object.keys(manifest.dependencies)).toEqual(['openapi-fetch']);
    expect(Object.keys(manifest.scripts ?? {}).filter((name) => /install/.test(name))).toEqual([]);
    expect(manifest.sideEffects).toBe(false);
    expect(readdirSync(installed).sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
  });
});
