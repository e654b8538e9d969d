import { batchSize } from './batch.js';
import { onAbort } from './clock.js';
import type { Command } from './command.js';
import type { Run } from './run.js';

/** Items with what became of them. */
type Outcomes<P, Outcome> = AsyncGenerator<[P, Outcome], void, undefined>;

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
): Outcomes<P, Outcome> {
  /** Not sent yet. */
  const fresh: P[] = [];
  /** Sent, and their commands. */
  const given: P[] = [];
  const held: Command[] = [];

  async function* send(rest: number): Outcomes<P, Outcome> {
    // Only now: their time begins when they go out.
    const commands = fresh.map(start);
    given.push(...fresh.splice(0));
    held.push(...commands);
    run(commands);
    while (held.length > rest) yield [given.shift() as P, await settle(held.shift() as Command)];
  }

  let end = () => {};
  try {
    try {
      for await (const item of items) {
        signal?.throwIfAborted();
        if (fresh.push(item) === batchSize) yield* send(batchSize);
      }
    } catch (reason) {
      end = () => {
        throw reason;
      };
    }
    yield* send(0);
    end();
  } finally {
    for (const command of held) command.settle({});
  }
}

/** Makes the generator throw the signal's reason at once: a source need not answer ever. */
export function leftOnAbort<T>(
  generator: AsyncGenerator<T, void, undefined>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T, void, undefined> {
  const { next } = generator;
  if (signal) {
    generator.next = () =>
      new Promise((resolve, reject) => {
        const forget = onAbort(signal, () => reject(signal.reason));
        next.call(generator).then(resolve, reject).finally(forget);
      });
  }
  return generator;
}
