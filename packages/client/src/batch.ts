import type { Command } from './command.js';
import { isRecord } from './record.js';
import { textsOf } from './texts-of.js';

/** How many commands a portal accepts in one batch. */
export const batchSize = 50;

/**
 * The commands of a batch by name. A portal answers under the same names; answers in a list would
 * depend on its order, which a proxy can change.
 */
export function batchCommands(commands: readonly Command[]): Record<string, string> {
  return Object.fromEntries(commands.map((command, index) => [nameOf(index), lineOf(command)]));
}

/** The envelope of one command. Each part of a batch's result is a map by name, or an empty list. */
export function batchEnvelope(batch: unknown, index: number): object {
  const name = nameOf(index);
  const part = (key: string) => {
    const named = isRecord(batch) ? batch[key] : undefined;
    return isRecord(named) ? named[name] : undefined;
  };
  const envelope = { result: part('result'), time: part('result_time') };
  const error = part('result_error');
  if (error === undefined) return envelope;
  return { ...envelope, ...(isRecord(error) ? { error: '', ...error } : { error }) };
}

function nameOf(index: number): string {
  return `c${index}`;
}

function lineOf({ method, params }: Command): string {
  return `${method}?${new URLSearchParams(textsOf(params))}`;
}
