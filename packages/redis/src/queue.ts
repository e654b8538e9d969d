import type { Bucket } from './bucket.js';

/** The calls of this process that wait for a turn. */
export interface Queue {
  /** Resolves at the caller's turn, or when the signal is aborted. Rejects when the bucket does. */
  wait(signal: AbortSignal): Promise<void>;
}

interface Waiting {
  go(): void;
  fail(error: unknown): void;
}

/**
 * Serves callers in order. A process takes the turns that are free now, or else the next one: so processes
 * of a fleet alternate, and one that is killed wastes one turn.
 */
export function createQueue(bucket: Bucket): Queue {
  const waiting = new Set<Waiting>();
  let serving = false;
  let endWait: (() => void) | undefined;

  const pause = (waitMs: number) =>
    new Promise<void>((resolve) => {
      // A timer holds 24 days; more would be due at once.
      const timer = setTimeout(resolve, Math.min(waitMs, 1e9));
      endWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const letGo = (count: number): number => {
    let unused = count;
    for (const one of waiting) {
      if (unused === 0) break;
      one.go();
      unused--;
    }
    return unused;
  };

  const serve = async () => {
    serving = true;
    while (waiting.size > 0) {
      try {
        const { count, waitMs } = await bucket.take(waiting.size);
        if (waitMs > 0 && waiting.size > 0) await pause(waitMs);
        const unused = letGo(count);
        if (unused > 0) await bucket.giveBack(unused);
      } catch (error) {
        for (const one of waiting) one.fail(error);
      }
    }
    serving = false;
  };

  return {
    wait: (signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return resolve();
        const leave = () => {
          waiting.delete(one);
          signal.removeEventListener('abort', one.go);
          if (waiting.size === 0) endWait?.();
        };
        const one: Waiting = {
          go: () => {
            leave();
            resolve();
          },
          fail: (error) => {
            leave();
            reject(error);
          },
        };
        signal.addEventListener('abort', one.go);
        waiting.add(one);
        if (!serving) void serve();
      }),
  };
}
