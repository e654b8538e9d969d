/**
 * Runs in a separate process, because it replaces the real clock by a virtual one. Reads a thousand dialogs
 * in each way and prints the requests that the portal received, and the seconds that passed on the clock.
 */
import { readFileSync } from 'node:fs';
import { globalAgent } from 'node:https';
import { VirtualClock } from '../virtual-time/clock.js';

const clock = new VirtualClock();
const { ways } = await import('./ways.js');
const { startVirtualPortal } = await import('../virtual-time/portal.js');

const [, , amount] = process.argv;
const chatIds = Array.from({ length: Number(amount) }, (_, index) => 10_000 + index);
const dialogs = chatIds.map((id) => `chat${id}`);

const samples: Record<string, { requests: number[]; time: number[] }> = {};
for (const [name, read] of Object.entries(ways)) {
  // The SDK insists on TLS, which takes no time by this clock.
  const portal = await startVirtualPortal(clock, chatIds, name.startsWith('SDK'));
  if (portal.caFile) globalAgent.options.ca = readFileSync(portal.caFile);
  const start = clock.now();
  const ids = await clock.settle(read({ webhookUrl: portal.webhookUrl, dialogs, clock }));
  const right = chatIds.filter((id, index) => ids[index] === id).length;
  if (right !== chatIds.length || ids.length !== right) {
    throw new Error(`${name}: ${right} of ${chatIds.length} dialogs were read right`);
  }
  samples[name] = { requests: [portal.received()], time: [(clock.now() - start) / 1000] };
  await portal.close();
}
clock.uninstall();
process.stdout.write(JSON.stringify(samples));
