import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toolPath } from '../../../../scripts/lib/tool.js';
import type { Benchmark } from '../harness/benchmark.js';
import { timeCommand } from '../harness/command.js';
import { folders } from '../harness/paths.js';
import { takeTurns } from '../harness/turns.js';

const spec = join(folders.root, 'openapi/openapi.yaml');
const bundle = join(folders.root, 'openapi/dist/openapi.json');
const cache = join(folders.root, 'node_modules/.cache/b24-chat');

/** Compares each tool of the pipeline, with the input that it has there, with our commands. */
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
    const openapiTypescript = toolPath('openapi-typescript', 'openapi-typescript');
    const redocly = toolPath('@redocly/cli', 'redocly');
    const spectral = toolPath('@stoplight/spectral-cli', 'spectral', folders.package);
    const ruleset = out('ruleset.json');
    writeFileSync(ruleset, JSON.stringify({ extends: [['spectral:oas', 'all']] }));
    try {
      return await takeTurns(
        {
          'openapi-typescript CLI': tool(openapiTypescript, bundle, '--output', out('types.ts')),
          'spectral lint': tool(spectral, 'lint', bundle, '--ruleset', ruleset),
          'redocly lint': tool(redocly, 'lint', spec),
          'redocly bundle': tool(redocly, 'bundle', spec, '--output', out('bundle.json')),
          'redocly build-docs': tool(redocly, 'build-docs', bundle, '--output', out('docs.html')),
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

function tool(file: string, ...args: string[]) {
  return () => timeCommand({ args: [file, ...args], cwd: folders.root });
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
