import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand } from './lib/arguments.js';
import { UserError } from './lib/user-error.js';
import { heapHeld, residentSize } from './soak/memory.js';
import { startSoakPortal } from './soak/portal.js';
import { chats, soak } from './soak/run.js';
import { untilUnchanged } from './soak/stall.js';
import { verdictOf } from './soak/verdict.js';

/**
 * A call takes less than half of these seconds even with its retries, because faults delay it only briefly.
 */
const patience = 60;
// The process of the portal keeps this one alive. Once every call has an answer, nothing waits for the next
// check.
const aSecond = () => sleep(1000, undefined, { ref: false });
const megabytes = (bytes: number | undefined) =>
  bytes === undefined ? 'unknown' : `${(bytes / 1e6).toFixed(1)} MB`;

const options = {
  calls: { type: 'string', default: '1000000' },
  minutes: { type: 'string', default: '10' },
  seed: { type: 'string', default: '1' },
} as const;

await runCommand(options, async (flags) => {
  const calls = positive('calls', flags.calls);
  const minutes = positive('minutes', flags.minutes);
  const seed = positive('seed', flags.seed);
  const folder = mkdtempSync(join(tmpdir(), 'b24-soak-'));
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const held: number[] = [];
  const portalHeld: number[] = [];
  try {
    const portal = await startSoakPortal(folder, chats, seed);
    try {
      const ledger = await soak({
        webhookUrl: portal.webhookUrl,
        seed,
        done: ({ asked }) =>
          portal.hasEnded() ? 1 : Math.max(asked / calls, seconds() / (minutes * 60)),
        stalled: (ledger) => untilUnchanged(() => ledger.answered, patience, aSecond),
        onProgress({ asked, answered, wrongs }) {
          held.push(heapHeld());
          const size = residentSize(portal.pid);
          if (size !== undefined) portalHeld.push(size);
          console.log(
            `${seconds().toFixed(0).padStart(4)} s  ${asked} asked, ${answered} answered, ${wrongs.length} wrong, ` +
              `${megabytes(held.at(-1))} here, ${megabytes(portalHeld.at(-1))} in the portal`,
          );
        },
      });
      const kinds = [...ledger.counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
      console.log(`\n${ledger.asked} calls in ${seconds().toFixed(0)} s, seed ${seed}: ${kinds}`);
      for (const wrong of ledger.wrongs) console.log(wrong);
      const portalEnded = portal.hasEnded();
      const { fault, proof } = verdictOf({ ledger, held, portalHeld, portalEnded });
      if (fault !== undefined) throw new UserError(fault);
      console.log(proof);
    } finally {
      await portal.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function positive(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new UserError(`--${name} is ${text}, but must be a whole number above 0`);
}
