import { onAbort, unlessAborted } from './abort.js';
import { batchSize } from './batch.js';
import type { Clock } from './clock.js';
import type { Command } from './command.js';
import { abortFailure } from './failures.js';
import type { Run } from './run.js';

/** What a bulk read needs. */
interface EachParts<P, Outcome> {
  /** Makes the command of an item. */
  readonly start: (params: P) => Command;
  readonly run: Run;
  /** Returns the outcome of a command. */
  readonly settle: (command: Command) => Promise<Outcome>;
  readonly signal: AbortSignal | undefined;
  /** How long the first item of a batch waits for others, in milliseconds. */
  readonly batchWaitMs: number;
  readonly clock: Clock;
}

/**
 * Calls a method for each item, in batches, and yields the items with their outcomes in order. Holds the
 * items of at most two batches: while one is read, the next one is in progress. An item of a slow source
 * waits no longer than `batchWaitMs` for others. If the source throws, the items before are yielded first.
 */
export async function* eachCommand<P extends object, Outcome>(
  items: Iterable<P> | AsyncIterable<P>,
  { start, run, settle, signal, batchWaitMs, clock }: EachParts<P, Outcome>,
): AsyncGenerator<[P, Outcome], void, undefined> {
  const source = iterate(items);
  /** Items that are not sent yet. */
  let fresh: P[] = [];
  /** Items in progress, and those that are answered but not yet read. */
  const sent: { params: P; command: Command }[] = [];
  let isPulling = false;
  let isOver = false;
  let failure: { readonly reason: unknown } | undefined;
  let stopWaiting = () => {};
  let wake = () => {};

  const flush = () => {
    stopWaiting();
    // Only now, because the time of a call starts when it is sent.
    const batch = fresh.map((params) => ({ params, command: start(params) }));
    fresh = [];
    sent.push(...batch);
    for (const { command } of batch) command.result.then(() => wake());
    run(batch.map(({ command }) => command));
  };

  const pull = async () => {
    isPulling = true;
    try {
      while (!isOver && sent.length <= batchSize) {
        const { done, value } = await source.next();
        if (done) isOver = true;
        else if (fresh.push(value) === 1) stopWaiting = clock.after(batchWaitMs, flush);
        if (fresh.length === batchSize) flush();
      }
    } catch (reason) {
      failure = { reason };
      isOver = true;
    }
    isPulling = false;
    if (isOver && fresh.length > 0) flush();
    wake();
  };

  // A source that waits for its next item, which may never come, closes only when that item arrives.
  const close = async () => {
    const closed = source.return(undefined);
    if (!isPulling) return void (await unlessAborted(closed, signal));
    closed.catch(() => {});
    await Promise.race([closed, new Promise<void>((resolve) => clock.after(0, resolve))]);
  };

  const forget = signal && onAbort(signal, () => wake());
  try {
    for (;;) {
      signal?.throwIfAborted();
      if (!isPulling && !isOver && sent.length <= batchSize) void pull();
      const [first] = sent;
      if (first?.command.done) {
        const outcome = await settle(first.command);
        sent.shift();
        yield [first.params, outcome];
      } else if (isOver && !first && fresh.length === 0) {
        if (failure) throw failure.reason;
        return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    isOver = true;
    forget?.();
    stopWaiting();
    for (const { command } of sent) command.settle(abortFailure());
    // Requests end one turn after their commands, and before the source is closed.
    await Promise.resolve();
    await close();
  }
}

/** An iterator over a source of either kind. */
async function* iterate<P>(
  items: Iterable<P> | AsyncIterable<P>,
): AsyncGenerator<P, void, undefined> {
  yield* items;
}
