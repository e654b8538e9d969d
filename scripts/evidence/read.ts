import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { UserError } from '../lib/user-error.js';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const origin = v.picklist(['live', 'loopback', 'embedded', 'recording']);

/** Where the answers of the evidence came from. */
export type Origin = v.InferOutput<typeof origin>;

const evidenceFile = v.strictObject({
  version: v.literal(1),
  /** The version of the contract that the run used. */
  contract: v.string(),
  date: v.pipe(v.string(), v.isoDate()),
  origin,
  generation: v.exactOptional(v.number()),
  fields: v.array(
    v.strictObject({
      method: v.string(),
      path: v.string(),
      seen: count,
      forms: v.array(v.strictObject({ form: v.string(), seen: count })),
    }),
  ),
  contradictions: v.array(
    v.strictObject({
      method: v.string(),
      path: v.string(),
      kind: v.string(),
      expected: v.string(),
      count,
    }),
  ),
});
/** What a contract run saw of fields and forms that no published answer confirms. */
export type EvidenceFile = v.InferOutput<typeof evidenceFile>;

/**
 * Reads the `evidence.json` of a contract run.
 * @param accepted the origins whose answers count
 * @throws UserError when the file cannot be read, is not an evidence file, or has answers of another origin
 */
export function readEvidence(file: string, accepted: readonly Origin[]): EvidenceFile {
  const parsed = v.safeParse(evidenceFile, jsonIn(file));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const where = v.getDotPath(issue) ?? 'the file';
    throw new UserError(
      `${file} is not evidence of version 1: ${where} must be ${issue.expected ?? 'of another form'}; send the evidence.json of a contract run`,
    );
  }
  const evidence = parsed.output;
  if (accepted.includes(evidence.origin)) return evidence;
  throw new UserError(
    `${file} proves nothing: ${reasons[evidence.origin]}. Run the contract tests on a live portal`,
  );
}

const reasons: Readonly<Record<Origin, string>> = {
  live: 'it comes from a live portal',
  loopback: 'the portal had a loopback address, as an emulator has',
  embedded: 'it comes from the embedded emulator',
  recording: 'it comes from a recording',
};

function jsonIn(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UserError(`${file} cannot be read (${code}); name the evidence.json of a run`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(`${file} is not JSON; name the evidence.json of a run`);
  }
}
