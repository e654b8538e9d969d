import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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
  test('serves the files of the folder as they are at each request', async () => {
    expect((await get('')).text).toContain('first');
    writeFileSync(join(folder, 'index.html'), '<html><head></head><body>second</body></html>');
    expect((await get('index.html?x=1')).text).toContain('second');
    expect(await get('llms.txt')).toEqual({
      status: 200,
      type: 'text/plain; charset=utf-8',
      text: 'index',
    });
  });

  test('serves folders of the site too', async () => {
    mkdirSync(join(folder, 'api', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'api', 'assets', 'style.css'), 'a{}');
    expect(await get('api/assets/style.css')).toMatchObject({ type: 'text/css; charset=utf-8' });
  });

  test('serves no file outside the folder, and none by a link', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'b24-outside-'));
    writeFileSync(join(outside, 'secret.txt'), 'secret');
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
    const name = `${basename(outside)}/secret.txt`;
    for (const path of [`..%2F${name}`, `%2e%2e/${name}`, `api/..%2F..%2F${name}`, 'link.txt']) {
      expect((await get(path)).status).toBe(404);
    }
    rmSync(outside, { recursive: true });
  });

  test.each(['nothing.html', '%', 'api', ''.padEnd(3, '/')])(
    'finds no page at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test('makes open pages reload', async () => {
    const stream = (await fetch(`${server.url}_reload`)).body?.getReader();
    await stream?.read();
    server.reload();
    const { value } = (await stream?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toContain('event: reload');
    await stream?.cancel();
  });

  test('names a port that is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(serveDocs({ folder, port })).rejects.toThrow(
      new UserError(`cannot listen on port ${port} (EADDRINUSE); choose another with --port`),
    );
  });
});

test('reports several changes in quick succession once, and no built file', async () => {
  mkdirSync(join(folder, 'dist'));
  const scheduled = new Set<() => void>();
  const reported: string[] = [];
  let calls = 0;
  let atOnce = 0;
  const stop = watchSources({
    folders: [folder],
    onChange: async (files) => void reported.push(...files),
    schedule: (run) => {
      calls += 1;
      // One entry for each call, though all run the same function.
      const entry = () => run();
      scheduled.add(entry);
      atOnce = Math.max(atOnce, scheduled.size);
      return () => scheduled.delete(entry);
    },
  });
  writeFileSync(join(folder, 'dist', 'built.txt'), '1');
  writeFileSync(join(folder, 'a.yaml'), '1');
  writeFileSync(join(folder, 'b.yaml'), '1');
  const patience = { timeout: 30_000 };
  await vi.waitFor(() => expect(calls).toBeGreaterThan(1), patience);
  // The system reports changes in order: with the last file the built one has been seen too.
  await vi.waitFor(() => {
    for (const run of scheduled) run();
    expect(reported).toContain(join(folder, 'b.yaml'));
  }, patience);
  stop();
  expect(atOnce).toBe(1);
  expect([...new Set(reported)].sort()).toEqual(
    ['a.yaml', 'b.yaml'].map((name) => join(folder, name)),
  );
});

test('reports a change once, and the next one only when the last report is dealt with', async () => {
  let change = (_file: string) => {};
  let due = () => {};
  let finish = () => {};
  const reports: (readonly string[])[] = [];
  watchSources({
    folders: ['openapi'],
    onChange: (files) => {
      reports.push(files);
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
    schedule: (run) => {
      due = run;
      return () => {};
    },
    watch: (_folder, onFile) => {
      change = onFile;
      return { close: () => {} };
    },
  });
  change('a.yaml');
  change('a.yaml');
  change('b.yaml');
  due();
  await setImmediate();
  change('c.yaml');
  due();
  await setImmediate();
  const first = [join('openapi', 'a.yaml'), join('openapi', 'b.yaml')];
  expect(reports).toEqual([first]);
  finish();
  await setImmediate();
  expect(reports).toEqual([first, [join('openapi', 'c.yaml')]]);
});

describe('pnpm docs:serve', () => {
  const start = (...flags: string[]) =>
    spawn(process.execPath, ['--import', 'tsx/esm', 'scripts/docs-serve.ts', ...flags], {
      cwd: paths.root,
    });

  test('prints where docs and portal listen, and exits with 0 on SIGTERM', async () => {
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
