import { batchSize } from './batch.js';
import type { Command } from './command.js';
import type { Run } from './run.js';

/**
 * Each item with what `settle` makes of its command, in order. Holds the items of two batches at a
 * time: while one is read, the next one is on its way, and more are taken only when those are. When the
 * source throws, the items before it are given first.
 */
export async function* eachCommand<P, Outcome>(
  items: Iterable<P> | AsyncIterable<P>,
  start: (params: P) => Command,
  run: Run,
  settle: (command: Command) => Promise<Outcome>,
): AsyncGenerator<[P, Outcome], void, undefined> {
  const held: [P, Command][] = [];
  const fresh: Command[] = [];
  let failure: [unknown] | undefined;

  async function* given(left: number): AsyncGenerator<[P, Outcome]> {
    run(fresh.splice(0));
    while (held.length > left) {
      const [params, command] = held.shift() as [P, Command];
      yield [params, await settle(command)];
    }
  }

  try {
    try {
      for await (const params of items) {
        const command = start(params);
        held.push([params, command]);
        if (fresh.push(command) === batchSize) yield* given(batchSize);
      }
    } catch (reason) {
      failure = [reason];
    }
    yield* given(0);
    if (failure) throw failure[0];
  } finally {
    for (const [, command] of held) command.settle({ error: undefined });
  }
}
