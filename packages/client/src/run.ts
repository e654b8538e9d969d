import type { Settled } from './answer.js';
import { batchSize } from './batch.js';
import { type Clock, sleep } from './clock.js';
import type { Command } from './command.js';
import type { Bitrix24Error } from './errors.js';
import { type Hooks, tell } from './hooks.js';
import type { Send } from './send.js';

/** Sends commands until each is settled: one alone, several as batches. */
export type Run = (commands: readonly Command[]) => void;

export function createRun(send: Send, hooks: Hooks, clock: Clock): Run {
  let requests = 0;

  const runGroup = async (group: readonly Command[]) => {
    const id = ++requests;
    const begun = clock.now();
    // Ends the request, or the wait for the next one.
    let control: AbortController | undefined;
    for (const command of group) {
      command.onSettle = () => group.every(({ done }) => done) && control?.abort();
    }
    for (let attempt = 1; ; attempt++) {
      const commands = group.filter(({ done }) => !done);
      const [first, second] = commands;
      if (!first) return;
      const method = second ? 'batch' : first.method;
      const event = { id, method, commands: commands.length, attempt };
      // Full jitter: anything up to a bound that doubles, so that callers who failed together part. Drawn
      // once for all commands: the longest of fifty draws would be no chance at all.
      const jitter = clock.random() * Math.min(30_000, 500 * 2 ** attempt);
      let delayMs = 0;
      let failure: Bitrix24Error | undefined;
      control = new AbortController();
      const outcomes = await send(commands, event, control);
      control = undefined;
      commands.forEach((command, index) => {
        const outcome = outcomes[index] as Settled;
        const { retryable, retryAfterMs: delay = jitter } = Object(outcome.error);
        if (
          retryable &&
          !command.done &&
          attempt <= command.retry &&
          clock.now() - begun + delay < command.timeout
        ) {
          delayMs = Math.max(delayMs, delay);
          failure = outcome.error as Bitrix24Error;
        } else command.settle(outcome);
      });
      if (!failure) return;
      control = new AbortController();
      tell(hooks, 'onRetry', { ...event, delayMs, error: failure });
      await sleep(clock, delayMs, control.signal);
    }
  };

  return (commands) => {
    const together: Command[] = [];
    for (const command of commands) {
      // In a batch, the portal would put the answer of another command in its place.
      if (JSON.stringify(command.params).includes('$result[')) runGroup([command]);
      else together.push(command);
    }
    while (together.length) runGroup(together.splice(0, batchSize));
  };
}
