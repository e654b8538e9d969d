import { startPortal } from '@b24-chat/portal-emulator';
import { expect, test } from 'vitest';
import { libraries } from './support/connect.js';
import { startRedis } from './support/redis-server.js';
import { longestGap } from './support/turns.js';
import { startWorker } from './support/worker.js';

interface Report {
  readonly sentAt: readonly number[];
  readonly lost: number;
}

test('eight processes share a strict bucket: no call refused or lost, and none starves', {
  // The turns alone take a minute, and on a busy machine eight processes take another to start.
  timeout: 300_000,
}, async () => {
  // The standard plan.
  const plan = { perSecond: 2, burst: 50 };
  const [processes, calls] = [8, 1_000];
  const requests = (processes * calls) / 50;
  const redis = await startRedis();
  const portal = await startPortal({ limits: { rate: plan, operatingCeiling: 1e9 } });
  const workers = Array.from({ length: processes }, (_, index) =>
    startWorker('calls', {
      redisUrl: redis.url,
      library: libraries[index % libraries.length],
      webhookUrl: portal.webhookUrl,
      calls,
      plan,
    }),
  );
  try {
    await Promise.all(workers.map((worker) => worker.next()));
    const begun = Date.now();
    for (const worker of workers) worker.go();
    const reports = await Promise.all(workers.map((worker) => worker.next<Report>()));

    expect(reports.map(({ lost }) => lost)).toEqual(Array(processes).fill(0));
    expect(portal.requests.map(({ status }) => status)).toEqual(Array(requests).fill(200));
    const lastSent = Math.max(...reports.flatMap(({ sentAt }) => sentAt));
    const idealMs = ((requests - plan.burst) / plan.perSecond) * 1_000;
    expect((lastSent - begun) / idealMs).toBeLessThan(1.1);
    // In turns: once the burst is over, hardly more than one request of each other process goes between.
    const sentAt = reports.map((report) => report.sentAt);
    expect(longestGap(sentAt, plan.burst)).toBeLessThanOrEqual(2 * processes);
  } finally {
    await Promise.all(workers.map((worker) => worker.kill()));
    await portal.close();
    await redis.close();
  }
});
