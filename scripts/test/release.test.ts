import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { paths } from '../lib/paths.js';
import { examplesOf, versionOf } from '../release/try-readmes.js';
import { withVersion } from '../release/version.js';

describe('the version of the contract', () => {
  const spec = readFileSync(paths.spec, 'utf8');

  test('is set in the root file, and nothing else of it changes', () => {
    const raised = withVersion(spec, '12.3.4');
    expect(parse(raised)).toEqual({
      ...parse(spec),
      info: { ...parse(spec).info, version: '12.3.4' },
    });
    expect(raised.split('\n').filter((line, index) => line !== spec.split('\n')[index])).toEqual([
      '  version: 12.3.4',
    ]);
  });

  test('is not taken for the version of something else', () => {
    expect(() => withVersion('info:\n  title: a\nx:\n  version: 1\n', '2.0.0')).toThrow(
      'has no info.version',
    );
  });
});

describe('the workflows', () => {
  interface Workflow {
    permissions: Record<string, string>;
    jobs: Record<
      string,
      { 'timeout-minutes'?: number; steps: { uses?: string; run?: string; env?: object }[] }
    >;
  }
  const folder = join(paths.root, '.github/workflows');
  const workflows = readdirSync(folder).map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { name, text, workflow: parse(text) as Workflow };
  });
  const steps = workflows.flatMap(({ workflow }) =>
    Object.values(workflow.jobs).flatMap((job) => job.steps),
  );
  const { scripts } = JSON.parse(readFileSync(join(paths.root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };

  test('are for every change, every night and every release', () => {
    expect(workflows.map(({ name }) => name)).toEqual(['check.yml', 'nightly.yml', 'release.yml']);
  });

  test('run actions by commit, which nobody can move', () => {
    const unpinned = steps.filter(({ uses }) => uses && !/@[0-9a-f]{40}$/.test(uses));
    expect(unpinned).toEqual([]);
  });

  test('run no script that is not here', () => {
    const run = steps.flatMap(({ run = '' }) => [...run.matchAll(/pnpm@\S+ (\S+)/g)]);
    const names = new Set(run.map(([, name = '']) => name).filter((name) => name !== 'install'));
    expect([...names].filter((name) => !(name in scripts))).toEqual([]);
    expect(names).toContain('contract');
  });

  test('may only read unless a job says why, end by themselves, and put no secret on a command line', () => {
    for (const { workflow } of workflows) {
      expect(workflow.permissions).toEqual({ contents: 'read' });
      for (const job of Object.values(workflow.jobs)) {
        expect(job['timeout-minutes']).toBeLessThanOrEqual(45);
        expect(job.steps.filter(({ run }) => run?.includes('secrets.'))).toEqual([]);
      }
    }
  });
});

describe('the examples that a release tries', () => {
  test('know their place, and what the README has exported by then', () => {
    const folder = mkdtempSync(join(tmpdir(), 'b24-examples-'));
    try {
      const readme = join(folder, 'README.md');
      const parts = [
        '# A package',
        '```sh\nnpm install @b24-chat/client\n```',
        '```sh\nnpx one\nexport B24_WEBHOOK_URL=https://portal/\nnpx two \\\n  --flag   # why\n```',
        "```ts\nimport { a } from 'a';\n```",
      ];
      writeFileSync(readme, parts.join('\n'));
      const place = relative(paths.root, readme);
      const exported = { B24_WEBHOOK_URL: 'https://emulator/' };
      const inPlace = (text: string) => text.replace('portal', 'emulator');
      expect(examplesOf(readme, inPlace)).toEqual([
        { kind: 'command', command: 'npx one', place: `${place}:6`, exported: {} },
        { kind: 'command', command: 'npx two    --flag', place: `${place}:8`, exported },
        { kind: 'program', source: "import { a } from 'a';\n", place: `${place}:12`, exported },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('run on the runtime that is named, or on none', async () => {
    const node = (name: string, program = process.execPath) =>
      versionOf({ name, program, args: [] });
    const [major] = process.versions.node.split('.');
    await expect(node(`Node ${major}`)).resolves.toBe(process.version);
    await expect(node('Node 19')).rejects.toThrow(`Node 19 is ${process.version}`);
    await expect(node('Bun', '/nowhere/bun')).rejects.toThrow('Bun is not there');
  });
});
