import type { Finding, Severity } from '../ground/result.js';

/**
 * What is wrong. Breakage:
 * - `missing`: a required field is missing
 * - `type`: a field has the wrong type
 * - `value`: a field has the right type and a value that the contract does not allow
 * - `dialect`: an object has the fields of another component, or none of its required fields
 * - `status`, `code`: a different HTTP status or error code than the scenario expects
 * - `envelope`: the answer has no Bitrix24 envelope of a result or an error
 * - `transport`: there was no complete answer
 * - `relation`: the answer is about a different chat than the request
 * - `client`: the answer was right on the wire, but the client returned or threw something else
 *
 * Drift:
 * - `undeclared`: a field that the contract does not know
 * - `undocumented-code`: an error code that the catalogue does not have
 * - `generation`: an answer of a different generation than the portal's other answers
 *
 * Information, which fails no run:
 * - `unknown-value`: a value that an open set does not list
 * - `unrecorded-form`: a form of a union that only a page shows, now seen on the wire
 *
 * Setup:
 * - `refused`: the portal refused, as documented, to read what the run asked for
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
  relation: 'breakage',
  client: 'breakage',
  undeclared: 'drift',
  'unknown-value': 'information',
  'unrecorded-form': 'information',
  'undocumented-code': 'drift',
  generation: 'drift',
  refused: 'setup',
} as const satisfies Readonly<Record<string, Severity>>;

export type FindingKind = keyof typeof kinds;

/** One difference between an answer and the contract, before it is linked to its scenario. */
export interface Mismatch {
  /** Where, for example `result.readed_list[].user_id`; empty for the answer as a whole. */
  readonly path: string;
  readonly kind: FindingKind;
  readonly expected: string;
  /** What was seen, without content: see `seen`. */
  readonly seen: string;
}

/** A mismatch, and the request that showed it. */
export interface Shown extends Mismatch {
  /** Flag and position: `--dialog #2`. */
  readonly request?: string;
  /** A shell line that repeats it. */
  readonly repeat?: string;
  readonly remedy?: string;
}

export function isBreakage({ kind }: Pick<Mismatch, 'kind'>): boolean {
  return kinds[kind] === 'breakage';
}

/** The same mismatch once, with a count, its requests and its first sample. */
export function fold(method: string, scenario: string, shown: readonly Shown[]): Finding[] {
  const folded = new Map<string, Finding>();
  for (const { request, repeat, remedy, ...mismatch } of shown) {
    const { path, kind, expected, seen } = mismatch;
    const key = JSON.stringify([path, kind, expected, seenKey(seen)]);
    const known = folded.get(key);
    const requests = new Set([...(known?.requests ?? []), ...(request ? [request] : [])]);
    folded.set(key, {
      severity: kinds[kind],
      method,
      scenario,
      ...mismatch,
      ...(repeat !== undefined && { repeat }),
      ...known,
      ...(remedy !== undefined && { remedy }),
      count: (known?.count ?? 0) + 1,
      requests: [...requests],
    });
  }
  return [...folded.values()];
}

/** What was seen, without the lengths of texts and numbers, which differ from value to value. */
export function seenKey(seen: string): string {
  if (!seen.startsWith('string like')) return seen;
  return seen
    .replace('…', '')
    .replace(/(.)\1+/g, '$1')
    .replace(/(a[ ,.'-]+)+a/g, 'a');
}
