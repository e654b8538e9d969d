import { startPortal } from '@b24-chat/portal-emulator';
import { startRedis } from '../../../redis/test/support/redis-server.js';
import { startWorker } from '../../../redis/test/support/worker.js';
import type { Benchmark, Samples } from '../harness/benchmark.js';

const plan = { perSecond: 2, burst: 50 };
const calls = 1_000;
const shared = '8 processes, with Redis';
const apart = '4 processes, without Redis';

/** The time that a bucket kept exactly full would need for the calls, fifty to a request. */
const idealSeconds = (processes: number) =>
  ((processes * calls) / 50 - plan.burst) / plan.perSecond;

/**
 * Processes of a fleet that each make a thousand coalesced calls at once, on one portal with the limits of
 * the standard plan, in real time.
 */
export const fleet: Benchmark = {
  name: 'fleet',
  title: `A fleet, ${calls} calls a process, under the limits of one portal`,
  metrics: { time: 's', refused: 'requests', lost: 'count' },
  budgets: [
    { metric: 'time', subject: shared, atMost: 1.1 * idealSeconds(8), tolerance: 0 },
    { metric: 'refused', subject: shared, atMost: 0, tolerance: 0 },
    { metric: 'lost', subject: shared, atMost: 0, tolerance: 0 },
    { metric: 'time', subject: apart, atMost: 1.5 * idealSeconds(4), tolerance: 0 },
    { metric: 'lost', subject: apart, atMost: 0, tolerance: 0 },
  ],
  async run(say) {
    const redis = await startRedis();
    try {
      say(shared);
      const withRedis = await measure(8, redis.url);
      say(apart);
      return { [shared]: withRedis, [apart]: await measure(4) };
    } finally {
      await redis.close();
    }
  },
};

async function measure(processes: number, redisUrl?: string): Promise<Samples[string]> {
  let refused = 0;
  const portal = await startPortal({
    limits: { rate: plan, operatingCeiling: 1e9 },
    onRequest: ({ status }) => {
      if (status === 503) refused++;
    },
  });
  const { webhookUrl } = portal;
  const workers = Array.from({ length: processes }, () =>
    startWorker('calls', { redisUrl, library: 'redis 6', webhookUrl, calls, plan }),
  );
  try {
    await Promise.all(workers.map((worker) => worker.next()));
    const begun = performance.now();
    for (const worker of workers) worker.go();
    const reports = await Promise.all(workers.map((worker) => worker.next<{ lost: number }>()));
    const lost = reports.reduce((sum, report) => sum + report.lost, 0);
    return { time: [(performance.now() - begun) / 1000], refused: [refused], lost: [lost] };
  } finally {
    await Promise.all(workers.map((worker) => worker.kill()));
    await portal.close();
  }
}
