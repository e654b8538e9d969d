import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readFlags } from './lib/arguments.js';
import { runMain, UserError } from './lib/user-error.js';
import { heapHeld, isFlat, residentSize } from './soak/memory.js';
import { startSoakPortal } from './soak/portal.js';
import { chats, soak } from './soak/run.js';

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

await runMain(async () => {
  const flags = readFlags({
    calls: { type: 'string', default: '1000000' },
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  });
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
        calls,
        isOver: () => seconds() > minutes * 60,
        onProgress({ asked, answered, wrongs }) {
          held.push(heapHeld());
          const size = residentSize(portal.pid);
          if (size !== undefined) portalHeld.push(size);
          console.log(
            `${seconds().toFixed(0).padStart(4)} s  ${asked} asked, ${answered} answered, ${wrongs.length} wrong, ` +
              `${megabytes(held.at(-1) ?? 0)} here, ${megabytes(portalHeld.at(-1) ?? 0)} in the portal`,
          );
        },
      });
      const kinds = [...ledger.counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
      console.log(`\n${ledger.asked} calls in ${seconds().toFixed(0)} s, seed ${seed}: ${kinds}`);
      for (const wrong of ledger.wrongs) console.log(wrong);
      if (ledger.wrongs.length > 0) throw new UserError('answers went wrong, see above');
      if (!isFlat(held)) throw new UserError('the client keeps memory: its heap grows to the end');
      if (!isFlat(portalHeld, 32_000_000)) {
        throw new UserError('the portal keeps memory: it grows to the end');
      }
      console.log('None lost, none doubled, none crossed; memory is flat.');
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
