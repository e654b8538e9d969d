import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../../../scripts/lib/paths.js';
import { UserError } from '../../../scripts/lib/user-error.js';
import { type DocsServer, serveDocs } from '../src/serve/server.js';
import { watchSources } from '../src/serve/watch.js';

let folder: string;
let server: DocsServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'b24-serve-'));
  writeFileSync(join(folder, 'index.html'), '<html><head></head><body>first</body></html>');
  writeFileSync(join(folder, 'llms.txt'), 'index');
  server = await serveDocs({ folder, port: 0 });
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = async (path: string) => {
  const response = await fetch(`${server.url}${path}`);
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text: await response.text(),
  };
};

describe('the docs server', () => {
  test('serves what lies in the folder, each time as it is then', async () => {
    expect((await get('')).text).toContain('first');
    writeFileSync(join(folder, 'index.html'), '<html><head></head><body>second</body></html>');
    expect((await get('index.html?x=1')).text).toContain('second');
    expect(await get('llms.txt')).toEqual({
      status: 200,
      type: 'text/plain; charset=utf-8',
      text: 'index',
    });
  });

  test.each(['nothing.html', '..%2Fpackage.json', '%2e%2e/package.json', '%'])(
    'serves nothing else: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test('has pages load anew', async () => {
    const stream = (await fetch(`${server.url}_reload`)).body?.getReader();
    await stream?.read();
    server.reload();
    const { value } = (await stream?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toContain('event: reload');
    await stream?.cancel();
  });

  test('says which port cannot be had', async () => {
    const port = Number(new URL(server.url).port);
    await expect(serveDocs({ folder, port })).rejects.toThrow(
      new UserError(`port ${port} cannot be had (EADDRINUSE) — choose another with --port`),
    );
  });
});

test('a change is told once, and what is built is no change', async () => {
  mkdirSync(join(folder, 'dist'));
  let told = 0;
  await new Promise<void>((resolve) => {
    const stop = watchSources(folder, async () => {
      told += 1;
      stop();
      resolve();
    });
    writeFileSync(join(folder, 'dist', 'built.txt'), '1');
    writeFileSync(join(folder, 'a.yaml'), '1');
    writeFileSync(join(folder, 'a.yaml'), '2');
  });
  expect(told).toBe(1);
});

describe('pnpm docs:serve', () => {
  const start = (...flags: string[]) =>
    spawn(process.execPath, ['--import', 'tsx/esm', 'scripts/docs-serve.ts', ...flags], {
      cwd: paths.root,
    });

  test('names where docs and portal are, and ends by SIGTERM with exit code 0', async () => {
    const child = start('--portal');
    const [, docs = ''] = await printed(child, /Docs: +(\S+)\nPortal: +\S+\n.*Ctrl\+C/);
    const text = await (await fetch(docs)).text();
    expect(text).toContain('<meta name="demo-portal" content="http://127.0.0.1:');
    const ended = exitCode(child);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test.each([
    ['--port', 'x'],
    ['--port', '70000'],
  ])('refuses %s %s in one line', async (...flags) => {
    const child = start(...flags);
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    expect(await exitCode(child)).toBe(1);
    expect(said).toBe('error: --port takes a number from 0 to 65535\n');
  });
});

function printed(child: ChildProcess, pattern: RegExp): Promise<RegExpMatchArray> {
  let text = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      const match = text.match(pattern);
      if (match) resolve(match);
    });
    child.once('exit', () => reject(new Error(`it ended after printing: ${text}`)));
  });
}

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}
