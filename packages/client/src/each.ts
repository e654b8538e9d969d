import { batchSize } from './batch.js';
import type { Command } from './command.js';
import type { Run } from './run.js';

/** How many batches are under way at a time: while one is read, the next one is on its way. */
const ahead = 2;

/**
 * Each item with its command, in order. Holds the items of two batches at a time, and takes more only
 * when those are taken from it. When the source throws, the items before it are given first.
 */
export async function* eachCommand<P>(
  items: Iterable<P> | AsyncIterable<P>,
  start: (params: P) => Command,
  run: Run,
): AsyncGenerator<[P, Command], void, undefined> {
  const chunks = chunksOf(items);
  const underWay: [P, Command][] = [];
  let failure: { reason: unknown } | undefined;
  let open = true;
  try {
    for (;;) {
      while (open && underWay.length <= batchSize * (ahead - 1)) {
        const next = await chunks.next().catch((reason: unknown) => {
          failure = { reason };
          return { done: true } as const;
        });
        if (next.done) open = false;
        else {
          const commands = next.value.map((params): [P, Command] => [params, start(params)]);
          underWay.push(...commands);
          run(commands.map(([, command]) => command));
        }
      }
      const pair = underWay.shift();
      if (!pair) break;
      yield pair;
    }
    if (failure) throw failure.reason;
  } finally {
    for (const [, command] of underWay) command.leave(undefined);
    await chunks.return();
  }
}

async function* chunksOf<P>(items: Iterable<P> | AsyncIterable<P>): AsyncGenerator<P[], void> {
  let chunk: P[] = [];
  try {
    for await (const item of items) {
      if (chunk.push(item) === batchSize) {
        yield chunk;
        chunk = [];
      }
    }
  } catch (reason) {
    yield chunk;
    throw reason;
  }
  yield chunk;
}
