import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { createChatClient } from '../../packages/client/src/index.js';
import { Ledger, type Question } from './ledger.js';
import { waysOfCalling } from './ways.js';

/** The number of chats in the portal; calls also ask for as many chats that it does not have. */
export const chats = 1000;
/** So many callers at once. */
const workers = 40;

/** How many times the progress is reported. */
const reports = 20;

export interface SoakOptions {
  readonly webhookUrl: string;
  readonly seed: number;
  /** How much of the soak is done, from 0 to 1. */
  readonly done: (ledger: Ledger) => number;
  /** Called twenty times during the run. */
  readonly onProgress: (ledger: Ledger) => void;
  /** Resolves when there was no answer for so long that none will come. */
  readonly stalled: (ledger: Ledger) => Promise<void>;
}

/** Calls in every way until all calls are made. A call without an outcome at the end is lost. */
export async function soak(options: SoakOptions): Promise<Ledger> {
  const { webhookUrl, seed, done, onProgress, stalled } = options;
  const ledger = new Ledger();
  const open = { webhookUrl, limiter: 'off' } as const;
  const ways = waysOfCalling(
    createChatClient(open),
    createChatClient({ ...open, coalesce: true }),
    ledger,
  );
  const random = xoroshiro128plus(seed);
  const draw = (): Question => {
    const exists = uniformInt(random, 1, 50) > 1;
    const id = uniformInt(random, 1, chats) + (exists ? 0 : chats);
    return { id, exists };
  };
  let reported = 0;
  const work = async (first: number) => {
    for (let turn = first; done(ledger) < 1; turn++) {
      await ways[turn % ways.length]?.(draw).catch((error: unknown) => {
        ledger.wrong(`a way of calling failed: ${String(error)}`);
      });
      const due = Math.floor(done(ledger) * reports);
      if (due <= reported) continue;
      reported = due;
      onProgress(ledger);
    }
  };
  // A caller whose answer is lost waits for ever, so do not wait for all of them.
  await Promise.race([
    Promise.all(Array.from({ length: workers }, (_, index) => work(index))),
    stalled(ledger),
  ]);
  ledger.close();
  return ledger;
}
