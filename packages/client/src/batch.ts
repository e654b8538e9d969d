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
  return `${Object.values(params)}`.includes('$result[');
}

/** Of each command by its index, as far as the portal has anything to say of it. */
type Parts = Readonly<Record<number, object>>;

/**
 * The parts of a batch's answer. The portal writes each as a list or as a map, depending on which
 * commands failed, and an empty one always as a list.
 */
interface BatchResult {
  readonly result?: Parts;
  readonly result_error?: Parts;
  readonly result_time?: Parts;
}

/** The envelope of one command. */
export function batchEnvelope(batch: object, index: number): object {
  const { result, result_error, result_time } = batch as BatchResult;
  return { ...result_error?.[index], result: result?.[index], time: result_time?.[index] };
}

function commandLine({ method, params }: Command): string {
  // As in JSON, what is undefined is not there.
  const given = Object.entries(params).filter(([, value]) => value !== undefined);
  return `${method}?${new URLSearchParams(given)}`;
}
