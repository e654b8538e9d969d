import { startPortal } from '@b24-chat/portal-emulator';
import { systemClock } from '../../../client/src/clock.js';
import { createLimiter } from '../../../client/src/limiter.js';
import { redisLimiter } from '../../../redis/src/index.js';
import { connect } from '../../../redis/test/support/connect.js';
import { startRedis } from '../../../redis/test/support/redis-server.js';
import { longestGap } from '../../../redis/test/support/turns.js';
import { startWorker } from '../../../redis/test/support/worker.js';
import type { Benchmark, Samples } from '../harness/benchmark.js';
import { takeTurns, timed } from '../harness/turns.js';

const plan = { perSecond: 2, burst: 50 };
const calls = 1_000;
const shared = '8 processes, with Redis';
const apart = '4 processes, without Redis';
const local = 'local limiter';
const redisBased = 'Redis limiter';

/** The shortest time that the bucket allows for the calls, fifty to a request. */
const idealSeconds = (processes: number) =>
  ((processes * calls) / 50 - plan.burst) / plan.perSecond;

/**
 * A fleet whose processes each make a thousand coalesced calls at once, to one portal with the limits of the
 * standard plan, in real time.
 */
export const fleet: Benchmark = {
  name: 'fleet',
  title: `A fleet, ${calls} calls a process, under the limits of one portal`,
  metrics: { time: 's', refused: 'requests', lost: 'count', gap: 'requests', turn: 'µs' },
  budgets: [
    { metric: 'time', subject: shared, atMost: 1.1 * idealSeconds(8), tolerance: 0 },
    { metric: 'refused', subject: shared, atMost: 0, tolerance: 0 },
    { metric: 'lost', subject: shared, atMost: 0, tolerance: 0 },
    { metric: 'gap', subject: shared, atMost: 16, tolerance: 0 },
    { metric: 'time', subject: apart, atMost: 1.5 * idealSeconds(4), tolerance: 0 },
    { metric: 'lost', subject: apart, atMost: 0, tolerance: 0 },
    { metric: 'turn', subject: redisBased, peer: local, by: 'difference', tolerance: 0 },
  ],
  async run(say) {
    const redis = await startRedis();
    try {
      say(shared);
      const withRedis = await measure(8, redis.url);
      say(apart);
      const withoutRedis = await measure(4);
      say(redisBased);
      return { [shared]: withRedis, [apart]: withoutRedis, ...(await measureTurns(redis.url)) };
    } finally {
      await redis.close();
    }
  },
};

interface Report {
  readonly sentAt: readonly number[];
  readonly lost: number;
}

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
    const reports = await Promise.all(workers.map((worker) => worker.next<Report>()));
    const lost = reports.reduce((sum, report) => sum + report.lost, 0);
    const sentAt = reports.map((report) => report.sentAt);
    return {
      time: [(performance.now() - begun) / 1000],
      refused: [refused],
      lost: [lost],
      gap: [longestGap(sentAt, plan.burst)],
    };
  } finally {
    await Promise.all(workers.map((worker) => worker.kill()));
    await portal.close();
  }
}

/** How long a call waits for its turn when nothing else is sent. */
async function measureTurns(redisUrl: string): Promise<Samples> {
  const { redis, close } = await connect(redisUrl);
  // Its clock advances a quarter of an hour each time it is read, so the bucket is never full.
  let now = 0;
  const fastClock = {
    ...systemClock,
    now: () => {
      now += 1e6;
      return now;
    },
  };
  const limiters = {
    [local]: createLimiter('a portal without a rate', 'standard', fastClock),
    [redisBased]: redisLimiter({
      redis,
      portal: 'portal.test',
      plan: { perSecond: 1e6, burst: 1e6 },
    }),
  };
  const { signal } = new AbortController();
  const turns = 500;
  const subjects = Object.entries(limiters).map(([name, limiter]) => {
    const take = async () => {
      for (let taken = 0; taken < turns; taken++) await limiter.acquire(signal);
    };
    return [name, async () => ({ turn: ((await timed(take)).wall * 1000) / turns })] as const;
  });
  try {
    return await takeTurns(Object.fromEntries(subjects), { rounds: 9, warmup: 2 });
  } finally {
    close();
  }
}
