import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureChromium } from '../../../scripts/lib/chromium.js';
import { installPacked, jsonOf, runtime, tool } from './support/installed.js';
import { portal } from './support/portal.js';

let folder: string;

beforeAll(async () => {
  folder = await installPacked();
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What `use` takes: a webhook, and a pair of tokens of which one has expired and one is spent by a refresh. */
async function access() {
  const { webhookUrl, url, demo } = await portal();
  return [webhookUrl, url, { ...demo.oauth, accessToken: demo.accessTokens.expired }] as const;
}

const expected = {
  id: 1435,
  name: 'Deal Chat',
  line: 'livechat|1|1373|211',
  refused: true,
  coalesced: [1435, 29],
  each: [['chat29', true]],
  raw: 29,
  renewed: [29, 1],
  aborted: ['AbortError'],
};

const nodes = [
  ['Node 20', process.execPath],
  ['Node 22', runtime('runtime-node-22/bin/node')],
  ['Node 24', runtime('runtime-node-24/bin/node')],
] as const;

describe('the packed tarball', () => {
  describe.each([
    ...nodes.map(([name, program]) => [name, program, [] as string[]] as const),
    ['Bun', runtime('runtime-bun/bin/bun'), ['run']] as const,
    [
      'Deno',
      runtime('runtime-deno/deno'),
      ['run', '--allow-net', '--allow-read', '--node-modules-dir=manual'],
    ] as const,
  ])('works on %s as an ES module', (_, program, args) => {
    test.each([
      ['the main thread', 'run.mjs'],
      ['a worker', 'run-in-worker.mjs'],
    ])(
      'in %s',
      async (_, script) => {
        const given = JSON.stringify(await access());
        expect(await jsonOf(program, [...args, script, given], folder)).toEqual(expected);
      },
      60_000,
    );
  });

  test.each(nodes)(
    'works on %s as CommonJS, the contract too',
    async (_, program) => {
      const [webhookUrl] = await access();
      const got = await jsonOf(program, ['run.cjs', webhookUrl], folder);
      expect(got).toEqual({ id: 1435, refused: true, raw: 29, openapi: '3.1.0' });
    },
    60_000,
  );

  test('works in Chromium, in a page and in a worker, under a content security policy without eval', async () => {
    const inPage = await access();
    const inWorker = await access();
    const { outputFiles } = await build({
      stdin: {
        contents: `
          import { use } from './use.mjs';
          globalThis.use = use;
          globalThis.onmessage = async ({ data }) => postMessage(await use(...data).catch(String));
        `,
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
        `default-src 'self'; connect-src ${inPage[1]} ${inWorker[1]}`,
      );
      response.end(
        isScript ? outputFiles[0]?.text : '<script type="module" src="/use.js"></script>',
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: ['--no-sandbox'],
    });
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.waitForFunction('globalThis.use');
      expect(await page.evaluate(`use(...${JSON.stringify(inPage)})`)).toEqual(expected);
      const fromWorker = `new Promise((resolve, reject) => {
        const worker = new Worker('/use.js', { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = reject;
        worker.postMessage(${JSON.stringify(inWorker)});
      })`;
      expect(await page.evaluate(fromWorker)).toEqual(expected);
    } finally {
      await browser.close();
      server.close();
    }
  });

  test('has types for both kinds of module', async () => {
    const strict = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022'];
    // Unlike `nodenext`, it lets no CommonJS file require the types of an ES module.
    const args = [...strict, '--module', 'node16'];
    const types = ['--types', 'node', '--typeRoots', tool('@types')];
    copyFileSync(join(folder, 'types.mts'), join(folder, 'types.cts'));
    await promisify(execFile)(tool('.bin/tsc'), [...args, ...types, 'types.mts', 'types.cts'], {
      cwd: folder,
    });
  });

  test('has types for CommonJS projects that do not support `exports`', async () => {
    const old = join(folder, 'old');
    mkdirSync(old);
    writeFileSync(join(old, 'package.json'), '{ "type": "commonjs" }');
    copyFileSync(join(folder, 'types.mts'), join(old, 'types.ts'));
    const args = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom'];
    const modules = ['--module', 'commonjs', '--moduleResolution', 'node10'];
    const types = ['--types', 'node', '--typeRoots', tool('@types')];
    await promisify(execFile)(tool('.bin/tsc'), [...args, ...modules, ...types, 'types.ts'], {
      cwd: old,
    });
  });

  test('declares its types by their names, without `any` and without the tables behind them', () => {
    const dist = join(folder, 'node_modules/@b24-chat/client/dist');
    const declarations = readdirSync(dist).filter((name) => /\.d\.c?ts$/.test(name));
    expect(declarations.length).toBeGreaterThan(3);
    for (const name of declarations) {
      const code = readFileSync(join(dist, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect(code, name).not.toMatch(/components\["schemas"\]|\bany\b|openapi-fetch/);
    }
  });

  test('has one runtime dependency, no install script, and only what is meant to be published', () => {
    const installed = join(folder, 'node_modules/@b24-chat/client');
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(Object.keys(manifest.dependencies)).toEqual(['openapi-fetch']);
    expect(Object.keys(manifest.scripts ?? {}).filter((name) => /install/.test(name))).toEqual([]);
    expect(manifest.sideEffects).toBe(false);
    expect(readdirSync(installed).sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
  });
});
