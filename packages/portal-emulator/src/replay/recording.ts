import * as v from 'valibot';
import type { Json } from '../protocol/json.js';
import { parseBy } from '../state/parse-by.js';
import { inFile, readJsonFile } from '../state/state-file.js';

/** Recorded JSON needs no check: it comes from JSON.parse. */
const json = v.custom<Json>((value) => value !== undefined);

const params = v.record(v.string(), json);
const status = v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599));
const kept = v.exactOptional;

const version1 = v.strictObject({
  version: v.literal(1),
  exchanges: v.array(
    v.strictObject({
      /** Method name as it was called. */
      method: v.string(),
      /** Parameters as they were sent, without credentials. */
      params,
      status,
      /** The answer's JSON; a string for an answer that was not JSON. */
      body: json,
    }),
  ),
});

/** Written out, because the type inferred from the schema would be too deep for the compilers of importers. */
interface RecordedAnswer {
  readonly status: number;
  readonly contentType?: string;
  readonly bom?: true;
  readonly invalidUtf8?: true;
  readonly body?: Json;
  /** An answer that was not JSON. */
  readonly text?: string;
}

const answered: v.GenericSchema<RecordedAnswer> = v.object({
  status,
  contentType: kept(v.string()),
  bom: kept(v.literal(true)),
  invalidUtf8: kept(v.literal(true)),
  body: kept(json),
  text: kept(v.string()),
});

/** A file of the contract tests; fields that only they need are not read. */
const version2 = v.object({
  version: v.literal(2),
  exchanges: v.array(
    v.object({
      method: v.string(),
      params,
      /** An answer to a verb other than POST is served only to that verb. */
      verb: kept(v.string()),
      credentials: kept(v.picklist(['webhook', 'token', 'none', 'wrong-webhook', 'wrong-token'])),
      answer: v.union([v.object({ broken: v.string() }), answered]),
    }),
  ),
});

const recordingSchema = v.variant('version', [version1, version2]);

/** Recorded answers of a portal, in order. */
export type Recording = v.InferOutput<typeof recordingSchema>;

type Version2 = v.InferOutput<typeof version2>;
/** One recorded answer and its request, as in a file of version 2. */
export type RecordedExchange = Version2['exchanges'][number];

/** The exchanges of a recording of any version. */
export function exchangesOf(recording: Recording): readonly RecordedExchange[] {
  if (recording.version === 2) return recording.exchanges;
  return recording.exchanges.map(({ method, params, status, body }) => ({
    method,
    params,
    answer: { status, ...(typeof body === 'string' ? { text: body } : { body }) },
  }));
}

/** @throws UserError */
export function parseRecording(input: unknown): Recording {
  return parseBy(recordingSchema, input, 'The recording');
}

/**
 * Reads a recording file.
 * @throws UserError that names the file and what is wrong
 */
export function loadRecording(file: string): Recording {
  return inFile(file, () => parseRecording(readJsonFile(file)));
}
