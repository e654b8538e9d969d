import * as v from 'valibot';
import type { Json } from '../protocol/json.js';
import { parseBy } from '../state/parse-by.js';
import { inFile, readJsonFile } from '../state/state-file.js';

/** Recorded JSON is taken as it is: the file came out of JSON.parse. */
const json = v.custom<Json>((value) => value !== undefined);

const recordingSchema = v.strictObject({
  version: v.literal(1),
  exchanges: v.array(
    v.strictObject({
      /** Method name as it was called. */
      method: v.string(),
      /** Parameters as they were sent, without credentials. */
      params: v.record(v.string(), json),
      status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
      /** The answer's JSON; a string for an answer that was not JSON. */
      body: json,
    }),
  ),
});

/** Recorded answers of a portal, in the order in which they came. */
export type Recording = v.InferOutput<typeof recordingSchema>;
export type RecordedExchange = Recording['exchanges'][number];

/** @throws {UserError} */
export function parseRecording(input: unknown): Recording {
  return parseBy(recordingSchema, input, 'The recording');
}

/**
 * Reads a recording file.
 * @throws {UserError} that names the file and what is wrong
 */
export function loadRecording(file: string): Recording {
  return inFile(file, () => parseRecording(readJsonFile(file)));
}
