import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import type { Benchmark } from '../harness/benchmark.js';
import { timeCommand } from '../harness/command.js';
import { folders } from '../harness/paths.js';
import { takeTurns } from '../harness/turns.js';
import { prismArguments, specOf } from '../servers/prism.js';
import { startServer } from '../servers/start-server.js';

const methodPath = '/rest/1/webhook_key/im.dialog.get';

/**
 * The time from the start of the process to the line with the address, and to the first answer, which a test
 * suite waits for. The emulator is the built one, as users install it.
 */
export const emulatorStart: Benchmark = {
  name: 'emulator-start',
  title: 'Start of the portal emulator',
  metrics: { ready: 'ms', 'first answer': 'ms' },
  budgets: [
    {
      metric: 'ready',
      subject: 'portal emulator',
      peer: 'empty process',
      by: 'difference',
      atMost: 60,
      tolerance: 0,
    },
    {
      metric: 'ready',
      subject: 'portal emulator, TLS',
      peer: 'empty process',
      by: 'difference',
      atMost: 140,
      tolerance: 0,
    },
    {
      metric: 'first answer',
      subject: 'portal emulator',
      peer: 'Prism 5.14 mock',
      atMost: 1,
      tolerance: 0,
    },
  ],
  async run() {
    const emulator = join(folders.root, 'packages/portal-emulator');
    execFileSync('pnpm', ['exec', 'tsup'], { cwd: emulator });
    const cli = join(emulator, 'dist/cli.js');
    const workshop = mkdtempSync(join(tmpdir(), 'b24-bench-'));
    try {
      const empty = join(workshop, 'empty.mjs');
      const spec = join(workshop, 'spec.json');
      writeFileSync(empty, '');
      writeFileSync(spec, specOf(methodPath, { result: { id: 1 } }));
      return await takeTurns(
        {
          // Measured to the end of the process, because it does not show when it is ready.
          'empty process': async () => {
            const { wall } = await timeCommand({ args: [empty], cwd: workshop });
            return { ready: wall };
          },
          'portal emulator': () => started([cli, '--json']),
          'portal emulator, TLS': () => started([cli, '--json', '--tls']),
          'Prism 5.14 mock': () => started(prismArguments(spec)),
        },
        { rounds: 15, warmup: 2 },
      );
    } finally {
      rmSync(workshop, { recursive: true });
    }
  },
};

/**
 * Starts a server, sends one request and ends it.
 * @throws Error when the answer is not a success
 */
async function started(
  args: readonly string[],
): Promise<{ ready: number; 'first answer': number }> {
  const start = performance.now();
  const server = await startServer(args);
  const ready = performance.now() - start;
  try {
    await ask(`${server.url}${methodPath}`, authorityOn(server.line));
    return { ready, 'first answer': performance.now() - start };
  } finally {
    await server.stop();
  }
}

/** The certificate authority that an emulator's line names. */
function authorityOn(line: string): Buffer | undefined {
  const [, caFile] = /"caFile":"([^"]+)"/.exec(line) ?? [];
  return caFile === undefined ? undefined : readFileSync(caFile);
}

async function ask(url: string, ca: Buffer | undefined): Promise<void> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    ...(ca && { ca }),
  };
  const request = ca ? requestSecure(url, init) : requestPlain(url, init);
  request.end('{"DIALOG_ID":"chat1435"}');
  const [response]: IncomingMessage[] = await once(request, 'response');
  if (response) await text(response);
  if (response?.statusCode !== 200) throw new Error(`${url} answered ${response?.statusCode}`);
}
