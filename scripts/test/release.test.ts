import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { paths } from '../lib/paths.js';
import { examplesOf } from '../readme/examples.js';
import { versionOf } from '../release/try-readmes.js';
import { keepReleased, withVersion } from '../release/version.js';

describe('the version of the contract', () => {
  const spec = readFileSync(paths.spec, 'utf8');

  test('is set in the root file, and nothing else changes', () => {
    const raised = withVersion(spec, '12.3.4');
    expect(parse(raised)).toEqual({
      ...parse(spec),
      info: { ...parse(spec).info, version: '12.3.4' },
    });
    expect(raised.split('\n').filter((line, index) => line !== spec.split('\n')[index])).toEqual([
      '  version: 12.3.4',
    ]);
  });

  test('keeps its published document after the next release', () => {
    const folder = mkdtempSync(join(tmpdir(), 'b24-released-'));
    try {
      writeFileSync(join(folder, 'openapi.json'), '{"first":1}');
      keepReleased(folder, '0.1.0');
      writeFileSync(join(folder, 'openapi.json'), '{"second":2}');
      keepReleased(folder, '0.2.0');
      const kept = (version: string) =>
        readFileSync(join(folder, 'versions', `${version}.json`), 'utf8');
      expect([kept('0.1.0'), kept('0.2.0')]).toEqual(['{"first":1}', '{"second":2}']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('gets a tag although its package is private', () => {
    const config = JSON.parse(readFileSync(join(paths.root, '.changeset/config.json'), 'utf8'));
    expect(config.privatePackages).toEqual({ version: true, tag: true });
  });

  test('is not confused with the version of something else', () => {
    expect(() => withVersion('info:\n  title: a\nx:\n  version: 1\n', '2.0.0')).toThrow(
      'has no info.version',
    );
  });
});

describe('the workflows', () => {
  interface Workflow {
    on: object;
    permissions: Record<string, string>;
    jobs: Record<
      string,
      {
        'timeout-minutes'?: number;
        permissions?: Record<string, string>;
        steps: Step[];
      }
    >;
  }
  interface Step {
    uses?: string;
    run?: string;
    with?: object;
    env?: Record<string, string>;
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

  test('run for every change, every night and every release', () => {
    expect(workflows.map(({ name, workflow }) => [name, workflow.on])).toEqual([
      ['check.yml', { pull_request: null, push: { branches: ['main'] } }],
      ['nightly.yml', { schedule: [{ cron: expect.any(String) }], workflow_dispatch: null }],
      ['release.yml', { push: { branches: ['main'], paths: ['packages/*/CHANGELOG.md'] } }],
    ]);
  });

  test('pin actions to a commit', () => {
    const unpinned = steps.filter(({ uses }) => uses && !/@[0-9a-f]{40}$/.test(uses));
    expect(unpinned).toEqual([]);
  });

  test('run only scripts that exist', () => {
    const run = steps.flatMap(({ run = '' }) => [...run.matchAll(/pnpm@\S+ (\S+)/g)]);
    const names = new Set(run.map(([, name = '']) => name).filter((name) => name !== 'install'));
    expect([...names].filter((name) => !(name in scripts))).toEqual([]);
    expect(names).toContain('contract');
  });

  const stepOf = (name: string, job: string, pattern: RegExp): Step => {
    const { workflow } = workflows.find((one) => one.name === name) ?? {};
    const step = workflow?.jobs[job]?.steps.find(({ run = '' }) => pattern.test(run));
    if (step === undefined) throw new Error(`${name} has no step like ${pattern} in ${job}`);
    return step;
  };
  const shell = (step: Step, env: Record<string, string>, cwd = tmpdir()) =>
    promisify(execFile)('sh', ['-e', '-c', step.run ?? ''], {
      cwd,
      env: { PATH: process.env['PATH'], ...env },
    });

  test('have a time limit, keep no token in the clone, and put no secret on a command line', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts).not.toEqual([]);
    for (const checkout of checkouts) {
      expect(checkout.with).toMatchObject({ 'persist-credentials': false });
    }
    for (const { workflow } of workflows) {
      for (const job of Object.values(workflow.jobs)) {
        expect(job['timeout-minutes']).toBeLessThanOrEqual(45);
        expect(job.steps.filter(({ run }) => /secrets\.|github\.token/.test(run ?? ''))).toEqual(
          [],
        );
      }
    }
  });

  test('may only read, except for the jobs that publish packages and docs', () => {
    const writing = workflows.flatMap(({ name, workflow }) => {
      expect(workflow.permissions).toEqual({ contents: 'read' });
      return Object.entries(workflow.jobs)
        .filter(([, { permissions }]) => permissions !== undefined)
        .map(([job, { permissions }]) => [name, job, permissions]);
    });
    expect(writing).toEqual([
      ['release.yml', 'publish', { contents: 'write', 'id-token': 'write' }],
      ['release.yml', 'pages', { contents: 'read', pages: 'write', 'id-token': 'write' }],
    ]);
    expect(() => stepOf('release.yml', 'publish', /\.ci\/run|release:dry/)).toThrow('has no step');
  });

  test('attach the tarballs, the docs and the published document to the release, once', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'b24-assets-'));
    const uploads: string[] = [];
    let release: object | undefined;
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '', `http://${request.headers.host}`);
      const path = `${request.method} ${url.pathname}`;
      const answer = (status: number, body: object) =>
        response.writeHead(status).end(JSON.stringify(body));
      request.resume().on('end', () => {
        if (request.headers.authorization !== 'Bearer canary') return answer(401, {});
        if (path === 'GET /repos/owner/name/releases/tags/%40b24-chat%2Fclient%401.2.3') {
          return answer(release ? 200 : 404, release ?? { message: 'Not Found' });
        }
        if (path === 'POST /repos/owner/name/releases') {
          const assets: object[] = [];
          release = { upload_url: `${url.origin}/upload{?name,label}`, assets };
          return answer(201, release);
        }
        if (path !== 'POST /upload') return answer(500, {});
        uploads.push(url.searchParams.get('name') ?? '');
        release = { ...release, assets: uploads.map((name) => ({ name })) };
        return answer(201, {});
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      for (const name of ['client.tgz', 'docs.tar.gz', 'openapi.json', 'openapi.yaml']) {
        mkdirSync(join(cwd, 'assets'), { recursive: true });
        writeFileSync(join(cwd, 'assets', name), name);
      }
      mkdirSync(join(cwd, 'packages/client'), { recursive: true });
      writeFileSync(join(cwd, 'packages/client/package.json'), '{"version":"1.2.3"}');
      const step = stepOf('release.yml', 'publish', /upload_url/);
      const { port } = server.address() as AddressInfo;
      const env = {
        GITHUB_API_URL: `http://127.0.0.1:${port}`,
        GITHUB_REPOSITORY: 'owner/name',
        GITHUB_TOKEN: 'canary',
      };
      const expected = ['client.tgz', 'docs.tar.gz', 'openapi.json', 'openapi.yaml'];
      await shell(step, env, cwd);
      expect(uploads).toEqual(expected);
      await shell(step, env, cwd);
      expect(uploads).toEqual(expected);
      await expect(shell(step, { ...env, GITHUB_TOKEN: 'wrong' }, cwd)).rejects.toThrow();
    } finally {
      server.close();
      rmSync(cwd, { recursive: true });
    }
  });

  test('run the same gate on a change and before a release', () => {
    // Only the command: no condition, and it may not fail.
    const gate = { run: '.ci/run' };
    expect(stepOf('check.yml', 'gate', /\.ci\/run/)).toEqual(gate);
    expect(stepOf('release.yml', 'gate', /\.ci\/run/)).toEqual(gate);
    const release = workflows.find(({ name }) => name === 'release.yml');
    expect(release?.workflow.jobs['publish']).toMatchObject({ needs: 'gate' });
  });

  test('mask the secret part of a webhook before anything can print it', async () => {
    const masking = stepOf('nightly.yml', 'contract', /add-mask/);
    const B24_WEBHOOK_URL = 'https://example.bitrix24.com/rest/1/s3cret/';
    expect((await shell(masking, { B24_WEBHOOK_URL })).stdout).toBe('::add-mask::s3cret\n');
    expect((await shell(masking, { B24_WEBHOOK_URL: '' })).stdout).toBe('');
    const { workflow } = workflows.find(({ name }) => name === 'nightly.yml') ?? {};
    const users = workflow?.jobs['contract']?.steps.filter(
      ({ env = {} }) => 'B24_WEBHOOK_URL' in env,
    );
    expect(users?.[0]).toBe(masking);
  });

  describe('that release', () => {
    let home: string;
    beforeEach(() => {
      home = mkdtempSync(join(tmpdir(), 'b24-publish-'));
    });
    afterEach(() => rmSync(home, { recursive: true }));

    test('give git the name that a tag needs', async () => {
      await shell(stepOf('release.yml', 'publish', /user\.name/), { HOME: home });
      const tag = 'git init -q && git commit -q --allow-empty -m a && git tag v1 -m v1 && git tag';
      const { stdout } = await shell({ run: tag }, { HOME: home }, home);
      expect(stdout).toBe('v1\n');
    });

    test('publish with the provenance that the job’s id token proves', async () => {
      const asked: string[] = [];
      const registry = createServer(({ method, url }, response) => {
        asked.push(`${method} ${url}`);
        response.statusCode = 404;
        response.end('{}');
      });
      await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
      const address = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`;
      try {
        const repository = 'git+https://github.com/example/b24-chat.git';
        const manifest = { name: '@b24-chat/tried', version: '1.0.0', repository };
        writeFileSync(join(home, 'package.json'), JSON.stringify(manifest));
        const { env = {} } = stepOf('release.yml', 'publish', /changeset publish/);
        // pnpm need not be installed, and it has a separate home here.
        const where = 'npx --yes pnpm@12.21.0 exec node -p process.env.npm_execpath';
        const pnpm = (await promisify(execFile)('sh', ['-c', where])).stdout.trim();
        const publish = `"${pnpm}" publish --no-git-checks --access public --registry ${address}`;
        const job = {
          CI: 'true',
          GITHUB_ACTIONS: 'true',
          ACTIONS_ID_TOKEN_REQUEST_URL: `${address}id-token?v=1`,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'token',
        };
        const run = shell({ run: publish }, { HOME: home, ...env, ...job }, home);
        await expect(run).rejects.toThrow();
        expect(asked).toContain('GET /id-token?v=1&audience=sigstore');
        expect(asked.filter((one) => one.startsWith('PUT'))).toEqual([]);
      } finally {
        registry.close();
      }
    });
  });
});

describe('the examples that a release tries', () => {
  test('have their line in the README, and the variables exported before it', () => {
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

  test('run on the named runtime, or on none', async () => {
    const node = (name: string, program = process.execPath) =>
      versionOf({ name, program, args: [] });
    const [major] = process.versions.node.split('.');
    await expect(node(`Node ${major}`)).resolves.toBe(process.version);
    await expect(node('Node 19')).rejects.toThrow(`Node 19 is ${process.version}`);
    await expect(node('Bun', '/nowhere/bun')).rejects.toThrow('Bun is not installed');
  });
});
