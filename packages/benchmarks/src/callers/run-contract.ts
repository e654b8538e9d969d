/**
 * Runs in a separate process, because it replaces the real clock by a virtual one. Runs the contract tests
 * against a portal with the limits of a real one, and prints the requests that it received and the seconds
 * that passed on the clock. Then it prints the CPU time of a run on the emulator, by the real clock.
 */
import { VirtualClock } from '../virtual-time/clock.js';

const clock = new VirtualClock();
const { startPortal } = await import('@b24-chat/portal-emulator');
const { runContract } = await import('@b24-chat/contract-tests');

const latencyMs = 100;

/** The global `fetch`, whose requests are counted by the clock until they are read to their end. */
const fetch: typeof globalThis.fetch = async (input, init) => {
  clock.begin();
  try {
    const response = await globalThis.fetch(input, init);
    const { status, headers } = response;
    return new Response(await response.arrayBuffer(), { status, headers });
  } finally {
    clock.end();
  }
};

const samples: Record<string, Record<string, number[]>> = {};
for (const [name, share] of [
  ['live, half of the limit', 50],
  ['live, all of the limit', 100],
] as const) {
  const portal = await startPortal({
    limits: { rate: { perSecond: 2, burst: 50 } },
    now: clock.now,
    sleep: clock.hold,
    faults: [{ kind: 'latency', milliseconds: latencyMs }],
  });
  const { demo, webhookUrl } = portal;
  const { bot, dialogs, openLine } = demo;
  const start = clock.now();
  const report = await clock.settle(
    runContract({
      webhookUrl,
      share,
      fetch,
      now: clock.now,
      allowCreate: true,
      identifiers: {
        dialogs: [dialogs.crm, dialogs.private, dialogs.sonetGroup],
        botId: bot.botId,
        botToken: bot.botToken,
        botDialogs: [bot.dialogId, dialogs.private],
        lineChats: [openLine.chatId],
        lineSessions: [openLine.sessionId],
        lineUserCodes: [openLine.userCode],
      },
    }),
  );
  if (!report.ok) throw new Error(`${name}: ${JSON.stringify(report.findings)} ${report.gaps}`);
  const refused = portal.requests.filter(({ status }) => status === 503);
  samples[name] = {
    requests: [portal.requests.length],
    refused: [refused.length],
    time: [(clock.now() - start) / 1000],
  };
  await portal.close();
}
clock.uninstall();
await runContract();
const before = process.cpuUsage();
await runContract();
const { user, system } = process.cpuUsage(before);
samples['embedded, warm'] = { cpu: [(user + system) / 1000] };
process.stdout.write(JSON.stringify(samples));
