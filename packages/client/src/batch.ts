import type { Answer } from './answer.js';
import type { Command, Settled } from './command.js';

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
  return Object.values(params).some((value) => `${value}`.includes('$result['));
}

/**
 * The outcome of each command. The portal writes the parts as lists or as maps, depending on which
 * commands failed, and an empty one always as a list.
 */
export function batchOutcomes(
  commands: readonly Command[],
  batch: Answer,
  read: (command: Command, envelope: object) => Settled,
): Settled[] {
  const { result, result_error: errors, result_time: times } = Object(batch.result);
  return commands.map((command, index) =>
    read(command, { ...errors?.[index], result: result?.[index], time: times?.[index] }),
  );
}

function commandLine({ method, params }: Command): string {
  return `${method}?${new URLSearchParams(Object.entries(params))}`;
}
