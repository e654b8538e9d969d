import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Benchmark } from '../harness/benchmark.js';
import { timeCommand } from '../harness/command.js';
import { folders } from '../harness/paths.js';
import { takeTurns } from '../harness/turns.js';

const require = createRequire(import.meta.url);
const spec = join(folders.root, 'openapi/openapi.yaml');
const bundle = join(folders.root, 'openapi/dist/openapi.json');
const cache = join(folders.root, 'node_modules/.cache/b24-chat');

/** Each tool of the pipeline alone, on the input that the pipeline gives it, against our commands. */
export const pipeline: Benchmark = {
  name: 'pipeline',
  title: 'Pipeline',
  metrics: { wall: 'ms' },
  budgets: [
    {
      metric: 'wall',
      subject: 'generate, nothing cached',
      peer: 'openapi-typescript CLI',
      atMost: 1.3,
      tolerance: 0.1,
    },
    {
      metric: 'wall',
      subject: 'generate, nothing changed',
      peer: 'openapi-typescript CLI',
      atMost: 0.6,
      tolerance: 0.1,
    },
  ],
  async run() {
    const workshop = mkdtempSync(join(tmpdir(), 'b24-bench-'));
    const out = (name: string) => join(workshop, name);
    const ruleset = out('ruleset.json');
    writeFileSync(ruleset, JSON.stringify({ extends: [['spectral:oas', 'all']] }));
    try {
      return await takeTurns(
        {
          'openapi-typescript CLI': tool('openapi-typescript', 'openapi-typescript', [
            bundle,
            '--output',
            out('types.ts'),
          ]),
          'spectral lint': tool('@stoplight/spectral-cli', 'spectral', [
            'lint',
            bundle,
            '--ruleset',
            ruleset,
          ]),
          'redocly lint': redocly('lint', spec),
          'redocly bundle': redocly('bundle', spec, '--output', out('bundle.json')),
          'redocly build-docs': redocly('build-docs', bundle, '--output', out('docs.html')),
          'generate, nothing cached': cold(script('generate.ts', '--check')),
          'generate, nothing changed': script('generate.ts', '--check'),
          'start, nothing cached': cold(script('start.ts')),
          'start, nothing changed': script('start.ts'),
        },
        { rounds: 9, warmup: 1 },
      );
    } finally {
      rmSync(workshop, { recursive: true });
    }
  },
};

function tool(packageName: string, command: string, args: readonly string[]) {
  const manifest = require.resolve(`${packageName}/package.json`);
  const { bin } = require(manifest) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : (bin[command] ?? command);
  return () => timeCommand({ args: [join(dirname(manifest), file), ...args], cwd: folders.root });
}

function redocly(command: string, ...args: string[]) {
  return tool('@redocly/cli', 'redocly', [command, ...args]);
}

function script(file: string, ...args: string[]) {
  const command = ['--import', 'tsx/esm', join(folders.root, 'scripts', file), ...args];
  return () => timeCommand({ args: command, cwd: folders.root });
}

function cold(turn: () => Promise<{ wall: number }>) {
  return () => {
    rmSync(cache, { recursive: true, force: true });
    return turn();
  };
}
