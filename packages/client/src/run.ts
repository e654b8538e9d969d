import type { ReadAnswer } from './answer.js';
import { apiError } from './api-error.js';
import { batchOutcomes, batchParams, batchSize, hasReference } from './batch.js';
import { type Clock, sleep } from './clock.js';
import type { Command, Settled } from './command.js';
import { Bitrix24Error, type RateLimitError } from './errors.js';
import { secretParams } from './generated/methods.js';
import { type Hooks, type RequestEvent, tell } from './hooks.js';
import { createMask } from './mask.js';
import type { MethodName } from './method.js';
import type { Send } from './send.js';

/** Sends commands until each is settled: one alone, several as batches. */
export type Run = (commands: readonly Command[]) => void;

export function createRun(send: Send, read: ReadAnswer, hooks: Hooks, clock: Clock): Run {
  let requests = 0;

  const dispatch = async (
    commands: readonly Command[],
    event: RequestEvent,
    control: AbortController,
  ): Promise<Settled[]> => {
    const secrets = commands.flatMap(secretsOf);
    const order = { ...event, control, secrets };
    const [alone] = commands;
    try {
      if (alone && commands.length === 1) {
        return [await send({ ...order, params: alone.params })];
      }
      const batch = await send({ ...order, params: batchParams(commands) });
      return batchOutcomes(commands, batch, ({ method }, envelope) => {
        try {
          return read(method, batch.response, envelope, createMask(secrets));
        } catch (error) {
          return { error };
        }
      });
    } catch (error) {
      return commands.map(({ method }) => ({ error: errorFor(method, error) }));
    }
  };

  const runGroup = async (group: readonly Command[]) => {
    const id = ++requests;
    let commands = group;
    for (let attempt = 1; ; attempt++) {
      commands = commands.filter(({ done }) => !done);
      const [first] = commands;
      if (!first) return;
      const { length } = commands;
      const event = { id, method: length > 1 ? 'batch' : first.method, commands: length, attempt };
      let control = new AbortController();
      for (const command of commands) {
        command.onLeave = () => commands.every(({ done }) => done) && control.abort();
      }
      const outcomes = await dispatch(commands, event, control);
      let delayMs = -1;
      let failure: unknown;
      commands = commands.filter((command, index) => {
        const outcome = outcomes[index] as Settled;
        if (command.done) return false;
        if ('error' in outcome && attempt <= command.retry && isRetryable(outcome.error)) {
          const delay = delayOf(outcome.error, attempt, clock);
          if (clock.now() + delay < command.deadline) {
            delayMs = Math.max(delayMs, delay);
            failure = outcome.error;
            return true;
          }
        }
        command.settle(outcome);
        return false;
      });
      if (!isRetryable(failure)) return;
      const error = failure;
      tell(() => hooks.onRetry?.({ ...event, delayMs, error }));
      control = new AbortController();
      await sleep(clock, delayMs, control.signal).catch(() => {});
    }
  };

  return (commands) => {
    const together = commands.filter((command) => !hasReference(command));
    for (let start = 0; start < together.length; start += batchSize) {
      runGroup(together.slice(start, start + batchSize));
    }
    for (const command of commands) if (hasReference(command)) runGroup([command]);
  };
}

/** Full jitter: anything up to a bound that doubles, so that callers who failed together part. */
function delayOf(error: Bitrix24Error, attempt: number, clock: Clock): number {
  const { retryAfterMs } = error as RateLimitError;
  return retryAfterMs ?? clock.random() * Math.min(30_000, 500 * 2 ** attempt);
}

function isRetryable(error: unknown): error is Bitrix24Error {
  return error instanceof Bitrix24Error && error.retryable;
}

// What befell the batch befell each of its commands, in their own name.
function errorFor(method: MethodName, error: unknown): unknown {
  const { method: asked, status, code, description } = Object(error);
  return asked === 'batch' ? apiError(method, status, code, description) : error;
}

function secretsOf({ method, params }: Command): string[] {
  const given: Record<string, unknown> = { ...params };
  return (secretParams.get(method) ?? []).map((name) => `${given[name] ?? ''}`);
}
