import type { Settled } from './answer.js';
import { batchSize, hasReference } from './batch.js';
import { type Clock, sleep } from './clock.js';
import type { Command } from './command.js';
import { Bitrix24Error, type RateLimitError } from './errors.js';
import { type Hooks, tell } from './hooks.js';
import type { Send } from './send.js';

/** Sends commands until each is settled: one alone, several as batches. */
export type Run = (commands: readonly Command[]) => void;

export function createRun(send: Send, hooks: Hooks, clock: Clock): Run {
  let requests = 0;

  const runGroup = async (group: readonly Command[]) => {
    const id = ++requests;
    for (let attempt = 1; ; attempt++) {
      const commands = group.filter(({ done }) => !done);
      const [first, second] = commands;
      if (!first) return;
      const method = second ? 'batch' : first.method;
      const event = { id, method, commands: commands.length, attempt };
      let control: AbortController | undefined = new AbortController();
      for (const command of commands) {
        command.onSettle = () => commands.every(({ done }) => done) && control?.abort();
      }
      let delayMs = 0;
      let failure: Bitrix24Error | undefined;
      const outcomes = await send(commands, event, control);
      control = undefined;
      commands.forEach((command, index) => {
        const outcome = outcomes[index] as Settled;
        const { error } = outcome;
        if (
          !command.done &&
          attempt <= command.retry &&
          error instanceof Bitrix24Error &&
          error.retryable
        ) {
          const delay = delayOf(error, attempt, clock);
          if (!command.deadline || clock.now() + delay < command.deadline) {
            delayMs = Math.max(delayMs, delay);
            failure = error;
            return;
          }
        }
        command.settle(outcome);
      });
      if (!failure) return;
      tell(hooks, 'onRetry', { ...event, delayMs, error: failure });
      control = new AbortController();
      await sleep(clock, delayMs, control.signal).catch(() => {});
    }
  };

  return (commands) => {
    for (let start = 0; start < commands.length; start += batchSize) {
      const chunk = commands.slice(start, start + batchSize);
      if (chunk.some(hasReference)) for (const command of chunk) runGroup([command]);
      else runGroup(chunk);
    }
  };
}

/** Full jitter: anything up to a bound that doubles, so that callers who failed together part. */
function delayOf(error: Bitrix24Error, attempt: number, clock: Clock): number {
  const { retryAfterMs } = error as RateLimitError;
  return retryAfterMs ?? clock.random() * Math.min(30_000, 500 * 2 ** attempt);
}
