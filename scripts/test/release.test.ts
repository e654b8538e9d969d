import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { paths } from '../lib/paths.js';
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
