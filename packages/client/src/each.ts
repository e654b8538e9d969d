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
  signal?: AbortSignal,
): AsyncGenerator<[P, Outcome], void, undefined> {
  const source =
    Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const held: Command[] = [];
  /** Once the source has given all, or thrown: does nothing, or throws the same. */
  let end: (() => void) | undefined;
  try {
    for (;;) {
      while (!end && held.length <= batchSize) {
        const fresh: P[] = [];
        try {
          while (!end && fresh.length < batchSize) {
            const { done, value } = await unlessAborted(source.next(), signal);
            if (done) end = () => {};
            else fresh.push(value);
          }
        } catch (reason) {
          signal?.throwIfAborted();
          end = () => {
            throw reason;
          };
        }
        // Only now: their time begins when they go out.
        const commands = fresh.map(start);
        held.push(...commands);
        run(commands);
      }
      const command = held.shift();
      if (!command) return end?.();
      yield [command.params as P, await settle(command)];
    }
  } finally {
    for (const command of held) command.leave();
    if (!end) {
      const closing = Promise.resolve(source.return?.());
      // One that is still at work closes after that, if ever.
      if (signal?.aborted) closing.catch(() => {});
      else await closing;
    }
  }
}

/** As the promise, or rejects with the signal's reason: a source need not answer ever. */
function unlessAborted<T>(promise: T | Promise<T>, signal?: AbortSignal): T | Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const forget = onAbort(signal, () => reject(signal.reason));
    Promise.resolve(promise).then(resolve, reject).finally(forget);
  });
}
