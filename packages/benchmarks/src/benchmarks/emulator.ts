import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import type { Benchmark } from '../harness/benchmark.js';
import { takeTurns } from '../harness/turns.js';
import { folders } from '../paths.js';
import { prismArguments, specOf } from '../servers/prism.js';
import { type StartedServer, startServer } from '../servers/start-server.js';

const methodPath = '/rest/1/webhook_key/im.dialog.get';
const request = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{"DIALOG_ID":"chat1435"}',
} as const;
const connections = 32;
const seconds = 3;

/** Requests a second and how long each took under load. Throws when any answer was not a 200: those cost less. */
async function load(server: StartedServer): Promise<{ throughput: number; latency: number }> {
  const { requests, latency, non2xx, errors } = await autocannon({
    ...request,
    url: `${server.url}${methodPath}`,
    connections: connections,
    duration: seconds,
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} of the answers were no success.`);
  return { throughput: requests.average, latency: latency.average };
}

/** The emulator with all its checks, against a bare server and a mock that send the same answer. */
export const emulator: Benchmark = {
  name: 'emulator',
  title: 'im.dialog.get of the portal emulator',
  metrics: { throughput: 'requests/s', latency: 'ms' },
  budgets: [
    {
      metric: 'throughput',
      subject: 'portal emulator',
      peer: 'Prism 5.14 mock',
      atLeast: 10,
      tolerance: 0.1,
    },
    {
      metric: 'throughput',
      subject: 'portal emulator',
      peer: 'bare node:http',
      atLeast: 0.35,
      tolerance: 0.1,
    },
  ],
  async run(say) {
    const workshop = mkdtempSync(join(tmpdir(), 'b24-bench-'));
    const servers: StartedServer[] = [];
    const start = async (...args: string[]) => {
      const server = await startServer(args);
      servers.push(server);
      return server;
    };
    try {
      const cli = join(folders.root, 'packages/portal-emulator/src/cli.ts');
      const portal = await start('--import', 'tsx', cli, '--json', '--no-limits');
      const answer = await fetch(`${portal.url}${methodPath}`, request);
      const text = await answer.text();
      const bytes = join(workshop, 'answer.json');
      const spec = join(workshop, 'spec.json');
      writeFileSync(bytes, text);
      writeFileSync(spec, specOf(methodPath, JSON.parse(text)));
      const bare = await start(
        '--import',
        'tsx',
        join(folders.package, 'src/servers/bare-http.ts'),
        bytes,
      );
      const prism = await start(...prismArguments(spec));
      say(`${connections} connections, ${seconds} s a turn, ${text.length} bytes an answer`);
      return await takeTurns(
        {
          'portal emulator': () => load(portal),
          'bare node:http': () => load(bare),
          'Prism 5.14 mock': () => load(prism),
        },
        { rounds: 5, warmup: 1 },
      );
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
      rmSync(workshop, { recursive: true });
    }
  },
};
