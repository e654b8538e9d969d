import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolPath } from '../../../../scripts/lib/tool.js';
import type { Benchmark } from '../harness/benchmark.js';
import { buildClient } from '../harness/built-client.js';
import { folders } from '../harness/paths.js';
import { takeTurns } from '../harness/turns.js';

const calls = 50;

/** The code that a user of each subject writes: before the calls, and for call number `n`. */
const programs: Record<string, { head: string; call: (n: number) => string }> = {
  'openapi-fetch': {
    head: `import createClient from 'openapi-fetch';
import type { paths } from './contract';
const client = createClient<paths>({ baseUrl: '' });`,
    call: (n) => `export async function read${n}() {
  const { data } = await client.POST('/${methodOf(n)}', { body: ${paramsOf(n)} });
  return data?.result;
}`,
  },
  client: {
    head: `import { createChatClient } from '@b24-chat/client';
const client = createChatClient({ webhookUrl: '' });`,
    call: (n) => `export async function read${n}() {
  return client.call('${methodOf(n)}', ${paramsOf(n)});
}`,
  },
};

/** The work of the compiler for a file with fifty calls, with the published form of the packages. */
export const types: Benchmark = {
  name: 'types',
  title: `Type check of a file with ${calls} calls`,
  metrics: { instantiations: 'count', check: 'ms', total: 'ms' },
  budgets: [
    {
      metric: 'instantiations',
      subject: 'client',
      peer: 'openapi-fetch',
      atMost: 1,
      tolerance: 0,
    },
    { metric: 'check', subject: 'client', peer: 'openapi-fetch', atMost: 1, tolerance: 0.1 },
  ],
  async run() {
    buildClient();
    // Inside the package, so that its dependencies are found.
    const workshop = mkdtempSync(join(folders.package, 'node_modules/.types-'));
    try {
      writeContract(join(workshop, 'contract.d.ts'));
      const subjects = Object.entries(programs).map(([name, { head, call }]) => {
        const bodies = Array.from({ length: calls }, (_, index) => call(index));
        const file = join(workshop, `${name}.ts`);
        writeFileSync(file, [head, ...bodies].join('\n'));
        const project = join(workshop, `${name}.json`);
        writeFileSync(project, JSON.stringify(projectOf(file)));
        return [name, () => diagnostics(project)] as const;
      });
      return await takeTurns(Object.fromEntries(subjects), { rounds: 9, warmup: 1 });
    } finally {
      rmSync(workshop, { recursive: true });
    }
  },
};

function projectOf(file: string): object {
  return {
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      module: 'ESNext',
      moduleResolution: 'Bundler',
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      types: [],
      paths: {
        '@b24-chat/client': [join(folders.root, 'packages/client/dist/index.d.ts')],
      },
    },
    files: [file],
  };
}

function writeContract(file: string): void {
  const bundle = join(folders.root, 'openapi/dist/openapi.json');
  const generator = toolPath('openapi-typescript', 'openapi-typescript');
  execFileSync(process.execPath, [generator, bundle, '--output', file]);
}

function diagnostics(project: string): { instantiations: number; check: number; total: number } {
  const output = execFileSync(
    process.execPath,
    [toolPath('typescript', 'tsc'), '-p', project, '--extendedDiagnostics'],
    { encoding: 'utf8' },
  );
  const number = (label: string) => {
    const [, value] = new RegExp(`^${label}:\\s+([\\d.]+)s?$`, 'm').exec(output) ?? [];
    if (value === undefined)
      throw new Error(`the compiler does not report its ${label}: ${output}`);
    return Number(value);
  };
  return {
    instantiations: number('Instantiations'),
    check: number('Check time') * 1000,
    total: number('Total time') * 1000,
  };
}

function methodOf(n: number): string {
  return n % 2 === 0 ? 'im.dialog.get' : 'imopenlines.dialog.get';
}

function paramsOf(n: number): string {
  return n % 2 === 0 ? `{ DIALOG_ID: 'chat${n}' }` : `{ CHAT_ID: ${n} }`;
}
