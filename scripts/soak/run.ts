import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { createChatClient } from '../../packages/client/src/index.js';
import { Ledger, type Question } from './ledger.js';
import { waysOfCalling } from './ways.js';

/** So many chats the portal has; as many numbers after them are asked for in vain. */
export const chats = 1000;
/** So many callers at once. */
const workers = 40;

export interface SoakOptions {
  readonly webhookUrl: string;
  readonly seed: number;
  /** Ends after so many calls … */
  readonly calls: number;
  /** … or when this says so. */
  readonly isOver: () => boolean;
  /** Told twenty times on the way to `calls`, and now and then before. */
  readonly onProgress: (ledger: Ledger) => void;
}

/** Calls in every way, again and again, until there have been enough calls. */
export async function soak(options: SoakOptions): Promise<Ledger> {
  const { webhookUrl, seed, calls, isOver, onProgress } = options;
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
  const every = calls / 20;
  let told = 0;
  const work = async (first: number) => {
    for (let turn = first; ledger.asked < calls && !isOver(); turn++) {
      await ways[turn % ways.length]?.(draw);
      if (ledger.answered < told + every) continue;
      told = ledger.answered;
      onProgress(ledger);
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, index) => work(index)));
  ledger.close();
  return ledger;
}
