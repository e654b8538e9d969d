import { batchSize } from './batch.js';
import { onAbort } from './clock.js';
import type { Command } from './command.js';
import type { Run } from './run.js';

/**
 * Each item with what `settle` makes of its command, in order. Holds the items of two batches at a
 * time: while one is read, the next one is on its way, and more are taken only when those are. When the
 * source throws, the items before it are given first.
 */
export async function* eachCommand<P extends object, Outcome>(
  items: Iterable<P> | AsyncIterable<P>,
  start: (params: P) => Command,
  run: Run,
  settle: (command: Command) => Promise<Outcome>,
  signal: AbortSignal | undefined,
): AsyncGenerator<[P, Outcome], void, undefined> {
  let end = () => {};
  const source = (async function* () {
    try {
      yield* items;
    } catch (reason) {
      end = () => {
        throw reason;
      };
    }
  })();
  const given: P[] = [];
  const held: Command[] = [];
  let done = false;
  try {
    for (;;) {
      while (!done && held.length <= batchSize) {
        const fresh: P[] = [];
        while (!done && fresh.length < batchSize) {
          const next = await unlessAborted(source.next(), signal);
          if (next.done) done = true;
          else fresh.push(next.value);
        }
        // Only now: their time begins when they go out.
        const commands = fresh.map(start);
        given.push(...fresh);
        held.push(...commands);
        run(commands);
      }
      const command = held.shift();
      if (!command) return end();
      const outcome = await settle(command);
      signal?.throwIfAborted();
      yield [given.shift() as P, outcome];
    }
  } finally {
    for (const command of held) command.settle({});
    // A source that has given all, or thrown, is closed.
    end = () => {};
    await unlessAborted(source.return(), signal);
    end();
  }
}

/** As the promise, or rejects with the signal's reason: a source need not answer ever. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const forget = signal && onAbort(signal, () => reject(signal.reason));
    promise.then(resolve, reject).finally(forget);
  });
}
