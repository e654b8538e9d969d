import type { Command } from './command.js';

/** How many commands the portal takes in one batch. */
export const batchSize = 50;

/** The parameters of a batch of these commands. */
export function batchParams(commands: readonly Command[]): object {
  return { halt: 0, cmd: commands.map(commandLine) };
}

/**
 * Whether the portal would take a part of the parameters for a reference to the answer of another
 * command. Such a call must travel alone, or it gets what it did not ask for.
 */
export function hasReference({ params }: Command): boolean {
  return JSON.stringify(params).includes('$result[');
}

/**
 * The envelope of each command. The portal writes the parts of a batch as lists or as maps, depending
 * on which commands failed, and an empty one always as a list.
 */
export function batchEnvelopes(result: object, count: number): object[] {
  const { result: results, result_error: errors, result_time: times } = Object(result);
  return Array.from({ length: count }, (_, index) => ({
    ...errors?.[index],
    result: results?.[index],
    time: times?.[index],
  }));
}

function commandLine({ method, params }: Command): string {
  return `${method}?${new URLSearchParams(Object.entries(params))}`;
}
