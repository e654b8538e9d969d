import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import autocannon from 'autocannon';
import type { Benchmark, Samples } from '../harness/benchmark.js';
import { folders } from '../harness/paths.js';
import { startServer } from '../servers/start-server.js';

const early = 50_000;
const late = 1_000_000;

/** The memory of the emulator after many requests. Needs Linux, which reports the size of a process. */
export const emulatorMemory: Benchmark = {
  name: 'emulator-memory',
  title: 'Memory of the portal emulator',
  metrics: { resident: 'MB' },
  budgets: [
    {
      metric: 'resident',
      subject: 'after 1,000,000 requests',
      peer: 'after 50,000 requests',
      atMost: 1.2,
      tolerance: 0.1,
    },
  ],
  async run(say) {
    const cli = join(folders.root, 'packages/portal-emulator/src/cli.ts');
    const portal = await startServer(['--import', 'tsx', cli, '--json', '--no-limits']);
    try {
      const samples: Record<string, Samples[string]> = {};
      let sent = 0;
      for (const amount of [early, late]) {
        say(`to ${amount.toLocaleString('en')} requests`);
        const { non2xx, errors } = await autocannon({
          url: `${portal.url}/rest/1/webhook_key/im.dialog.get?DIALOG_ID=chat1435`,
          connections: 32,
          amount: amount - sent,
        });
        if (non2xx + errors > 0) throw new Error(`${non2xx + errors} answers were no success`);
        sent = amount;
        const name = `after ${amount.toLocaleString('en')} requests`;
        samples[name] = { resident: [residentMegabytes(portal.pid)] };
      }
      return samples;
    } finally {
      await portal.stop();
    }
  },
};

function residentMegabytes(pid: number): number {
  const [, kilobytes] =
    /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1000;
}
