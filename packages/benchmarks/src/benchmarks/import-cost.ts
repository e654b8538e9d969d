import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Benchmark } from '../harness/benchmark.js';
import { buildClient } from '../harness/built-client.js';
import { folders } from '../harness/paths.js';
import { takeTurns } from '../harness/turns.js';

/** The time until a Node process that imports one thing has ended. An empty process is the lower bound. */
export const importCost: Benchmark = {
  name: 'import-cost',
  title: 'A Node process that imports the package and ends',
  metrics: { start: 'ms' },
  budgets: [
    {
      metric: 'start',
      subject: 'client',
      peer: 'empty process',
      by: 'difference',
      atMost: 6,
      tolerance: 0,
    },
    { metric: 'start', subject: 'client', peer: 'official SDK', atMost: 0.5, tolerance: 0.1 },
  ],
  async run() {
    const dist = buildClient();
    const imports: Record<string, string> = {
      'empty process': '',
      client: `import ${JSON.stringify(dist('index.js'))};`,
      'client with validation': `import ${JSON.stringify(dist('index.js'))}; import ${JSON.stringify(dist('validate.js'))};`,
      'openapi-fetch': "import 'openapi-fetch';",
      'official SDK': "import '@bitrix24/b24jssdk';",
    };
    // Inside the package, so that its dependencies are found.
    const workshop = mkdtempSync(join(folders.package, 'node_modules/.import-cost-'));
    try {
      const subjects = Object.entries(imports).map(([name, code], index) => {
        const file = join(workshop, `${index}.mjs`);
        writeFileSync(file, code);
        return [name, () => ({ start: started(file) })] as const;
      });
      return await takeTurns(Object.fromEntries(subjects), { rounds: 21, warmup: 2 });
    } finally {
      rmSync(workshop, { recursive: true });
    }
  },
};

function started(file: string): number {
  const start = performance.now();
  execFileSync(process.execPath, [file]);
  return performance.now() - start;
}
