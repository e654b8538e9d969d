import { sleep } from './abort.js';
import { batchSize } from './batch.js';
import type { Clock } from './clock.js';
import type { Command } from './command.js';
import { operatingLimitCode, rateLimitCode } from './failures.js';
import { callHook, type Hooks } from './hooks.js';
import { describe, type Send } from './send.js';
import type { Failure, Settled } from './settled.js';

/**
 * Sends commands until each is settled: one alone, several as batches. Takes as many at a time as it can
 * send.
 */
export type Run = (commands: Iterable<Command>) => void;

/** Commands that are sent together. */
interface Group {
  readonly commands: readonly Command[];
  /** The number of the request, for hooks. */
  readonly id: number;
  /** 1 for the first attempt. */
  readonly attempt: number;
}

/** Commands to retry after the same wait, and why. */
interface Retry {
  readonly commands: Command[];
  readonly failure: Failure;
}

/** How many requests of one batch are on their way at once. A portal's plan allows fewer. */
const mostAtOnce = 50;

/** How long a call waits for a portal whose rate limit refuses everything. */
const patienceMs = 300_000;

/** The longest wait before a refused call asks for its turn again. The limiter waits on top of it. */
const turnWaitMs = 1000;

/** The least wait for operating time, if nobody says when it resets. */
const leastOperatingWaitMs = 10_000;

export function createRun(send: Send, hooks: Hooks, clock: Clock): Run {
  let requests = 0;
  /** When the portal last answered a call with something else than its rate limit. */
  let servedAt = Number.NEGATIVE_INFINITY;

  const runGroup = async ({ commands: all, id, attempt }: Group): Promise<void> => {
    const commands = all.filter(({ done }) => !done);
    if (commands.length === 0) return;
    const watch = watchOver(commands);
    const outcomes = await send(commands, { id, attempt }, watch.control);
    watch.end();
    const now = clock.now();
    if (outcomes.some(isServed)) servedAt = now;
    // One random number for all commands: the longest of fifty waits would hardly be random.
    const chance = clock.random();
    const retries = new Map<number, Retry>();
    for (const [index, command] of commands.entries()) {
      const outcome = outcomes[index] as Settled;
      const delayMs = outcome.ok
        ? undefined
        : retryDelay(command, outcome, { chance, now, servedAt });
      if (outcome.ok || delayMs === undefined) {
        command.settle(outcome);
        continue;
      }
      const together = retries.get(delayMs) ?? { commands: [], failure: outcome };
      together.commands.push(command);
      retries.set(delayMs, together);
    }
    // Commands that must wait longer do not delay the others, and become separate requests.
    let next = id;
    for (const [delayMs, retry] of retries) {
      void retryLater({ commands: retry.commands, id: next, attempt }, delayMs, retry.failure);
      next = ++requests;
    }
  };

  const retryLater = async (
    { commands, id, attempt }: Group,
    delayMs: number,
    { toError }: Failure,
  ) => {
    const watch = watchOver(commands);
    const event = { id, attempt, ...describe(commands) };
    const error = toError(event);
    callHook(() => hooks.onRetry?.({ ...event, delayMs, error }));
    await sleep(clock, delayMs, watch.control.signal);
    watch.end();
    await runGroup({ commands, id, attempt: attempt + 1 });
  };

  return (commands) => {
    const groups = groupsOf(commands);
    const startNext = (): boolean => {
      const { value: group } = groups.next();
      if (group) void runGroup({ commands: group, id: ++requests, attempt: 1 }).then(startNext);
      return group !== undefined;
    };
    for (let open = 0; open < mostAtOnce && startNext(); open++);
  };
}

/** The commands by request. Takes them as they are asked for. */
function* groupsOf(commands: Iterable<Command>): Generator<readonly Command[], undefined> {
  let together: Command[] = [];
  for (const command of commands) {
    // In a batch, the portal would replace it with the answer of another command.
    if (command.json.includes('$result[')) yield [command];
    else if (together.push(command) === batchSize) {
      yield together;
      together = [];
    }
  }
  if (together.length > 0) yield together;
}

/** How long to wait before the command is retried, or nothing if it is not retried. */
function retryDelay(
  command: Command,
  { code, retryable, retryAfterMs }: Failure,
  { chance, now, servedAt }: { chance: number; now: number; servedAt: number },
): number | undefined {
  const { terms } = command;
  command.lastCode = code;
  if (!retryable || command.done || terms.retry === 0) return undefined;
  const left = terms.endsAt - now;
  if (code === rateLimitCode) {
    // The portal ran nothing, so this is no failed attempt: the call waits for its turn.
    if (now - Math.max(servedAt, terms.madeAt) > patienceMs) return undefined;
    return retryAfterMs ?? chance * Math.min(turnWaitMs, left);
  }
  if (command.tries >= terms.retry) return undefined;
  command.tries++;
  // Full jitter: any wait below a cap that doubles, so that callers that failed together spread out.
  const wait = chance * Math.min(30_000, 500 * 2 ** command.tries);
  const least = code === operatingLimitCode ? leastOperatingWaitMs : 0;
  const delay = retryAfterMs ?? Math.max(least, wait);
  return delay < left ? delay : undefined;
}

/** A signal that is aborted when all commands are settled: then nobody waits for them any more. */
function watchOver(commands: readonly Command[]): { control: AbortController; end: () => void } {
  const control = new AbortController();
  let left = commands.length;
  for (const { result } of commands) {
    result.then(() => {
      left--;
      // Aborting costs 15 µs, so a request that is answered is left alone.
      if (left === 0) control.abort();
    });
  }
  return {
    control,
    end: () => {
      // Every command that is settled from now on makes it negative.
      left = 0;
    },
  };
}

function isServed(outcome: Settled): boolean {
  return outcome.ok || (outcome.code !== undefined && outcome.code !== rateLimitCode);
}
