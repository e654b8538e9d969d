/**
 * What is wrong:
 * - `missing`: a required field is not there
 * - `type`: a field has another type
 * - `value`: a field has its type and a value that the contract does not allow
 * - `undeclared`: a field that the contract does not know
 * - `status`, `code`: another HTTP status or error code than the scenario ends in
 * - `envelope`: the answer is not what Bitrix24 wraps results and errors in
 * - `transport`: no whole answer came
 * - `client`: the wire was right and the client made something else of it
 */
export type FindingKind =
  | 'missing'
  | 'type'
  | 'value'
  | 'undeclared'
  | 'status'
  | 'code'
  | 'envelope'
  | 'transport'
  | 'client';

/** One disagreement between an answer and the contract, before it is tied to its scenario. */
export interface Mismatch {
  /** Where, for example `result.readed_list[].user_id`; empty for the answer as a whole. */
  readonly path: string;
  readonly kind: FindingKind;
  readonly expected: string;
  /** What came, without content: see `seen`. */
  readonly seen: string;
}

/** A mismatch, where it showed, and in how many places of the answer. */
export interface Finding extends Mismatch {
  readonly method: string;
  readonly scenario: string;
  readonly count: number;
}

/** The same mismatch once, with a count and its first sample. */
export function fold(method: string, scenario: string, mismatches: readonly Mismatch[]): Finding[] {
  const folded = new Map<string, Finding>();
  for (const mismatch of mismatches) {
    const key = JSON.stringify([mismatch.path, mismatch.kind, mismatch.expected]);
    const known = folded.get(key);
    folded.set(
      key,
      known ? { ...known, count: known.count + 1 } : { method, scenario, ...mismatch, count: 1 },
    );
  }
  return [...folded.values()];
}
