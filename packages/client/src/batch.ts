import type { Command } from './command.js';

/** How many commands the portal takes in one batch. */
export const batchSize = 50;

/** A command as it stands in a batch. */
export function commandLine({ method, params }: Command): string {
  // In a command all values are texts. What else they are is made one here.
  return `${method}?${new URLSearchParams(params as Record<string, string>)}`;
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
  const parts = batch as BatchResult;
  return {
    ...parts.result_error?.[index],
    result: parts.result?.[index],
    time: parts.result_time?.[index],
  };
}
