/** Breakage makes callers fail; drift is what the contract does not know yet. */
export type Severity = 'breakage' | 'drift';

/**
 * What is wrong. Breakage:
 * - `missing`: a required field is not there
 * - `type`: a field has another type
 * - `value`: a field has its type and a value that the contract does not allow
 * - `dialect`: an object has the fields of another component of the contract
 * - `status`, `code`: another HTTP status or error code than the scenario ends in
 * - `envelope`: the answer is not what Bitrix24 wraps results and errors in
 * - `transport`: no whole answer came
 * - `client`: the wire was right and the client made something else of it
 *
 * Drift:
 * - `undeclared`: a field that the contract does not know
 * - `unknown-value`: a value that an open set does not list
 * - `unrecorded-form`: a form of a union that only a page prints, now seen on the wire
 * - `undocumented-code`: an error code that the catalogue does not have
 * - `generation`: an answer of another generation than the portal's other answers
 */
const kinds = {
  missing: 'breakage',
  type: 'breakage',
  value: 'breakage',
  dialect: 'breakage',
  status: 'breakage',
  code: 'breakage',
  envelope: 'breakage',
  transport: 'breakage',
  client: 'breakage',
  undeclared: 'drift',
  'unknown-value': 'drift',
  'unrecorded-form': 'drift',
  'undocumented-code': 'drift',
  generation: 'drift',
} as const satisfies Readonly<Record<string, Severity>>;

export type FindingKind = keyof typeof kinds;

/** One disagreement between an answer and the contract, before it is tied to its scenario. */
export interface Mismatch {
  /** Where, for example `result.readed_list[].user_id`; empty for the answer as a whole. */
  readonly path: string;
  readonly kind: FindingKind;
  readonly expected: string;
  /** What came, without content: see `seen`. */
  readonly seen: string;
}

/** A mismatch, where it showed, and in how many places. */
export interface Finding extends Mismatch {
  readonly severity: Severity;
  readonly method: string;
  readonly scenario: string;
  readonly count: number;
  /** Why it is known, from the baseline; a known finding fails no run. */
  readonly known?: string;
}

export function isBreakage({ kind }: Pick<Mismatch, 'kind'>): boolean {
  return kinds[kind] === 'breakage';
}

/** The same mismatch once, with a count and its first sample. */
export function fold(method: string, scenario: string, mismatches: readonly Mismatch[]): Finding[] {
  const folded = new Map<string, Finding>();
  for (const mismatch of mismatches) {
    const key = JSON.stringify([mismatch.path, mismatch.kind, mismatch.expected]);
    const known = folded.get(key);
    const severity = kinds[mismatch.kind];
    const finding = known ?? { severity, method, scenario, ...mismatch, count: 0 };
    folded.set(key, { ...finding, count: finding.count + 1 });
  }
  return [...folded.values()];
}
