import * as v from 'valibot';
import { type Finding, generation } from '../ground/result.js';
import { seenKey } from '../judge/finding.js';

const text = v.pipe(v.string(), v.nonEmpty());
const day = v.pipe(v.string(), v.isoDate());

/** A known finding, with reason and date. It excuses exactly what it describes. */
const knownFinding = v.strictObject({
  method: text,
  scenario: text,
  path: v.string(),
  kind: text,
  expected: v.string(),
  /** The outline of a free value; a code, a status or a known word is kept as it was. */
  seen: v.string(),
  reason: text,
  /** A day, `2026-11-21`. */
  since: day,
  /** The last day on which the entry excuses anything. */
  until: v.optional(day),
});
export type KnownFinding = Readonly<v.InferOutput<typeof knownFinding>>;

/** The findings that fail no run, as stored in version control. */
export const baseline = v.strictObject({
  version: v.literal(2),
  /** The generation of the portal, which must not go back to an older one. */
  generation: v.optional(generation),
  findings: v.array(knownFinding),
});
export type Baseline = Readonly<v.InferOutput<typeof baseline>>;

/** An entry of version 1, which had neither the scenario nor what was seen. */
export const oldBaseline = v.object({
  version: v.literal(1),
  findings: v.array(
    v.object({
      method: text,
      scenario: v.optional(text),
      path: v.string(),
      kind: text,
      reason: text,
      since: day,
    }),
  ),
});
export type OldFinding = Readonly<v.InferOutput<typeof oldBaseline>['findings'][number]>;

/** Whether an entry describes a finding. */
export function covers(known: KnownFinding, finding: Finding): boolean {
  return (
    known.method === finding.method &&
    known.scenario === finding.scenario &&
    known.path === finding.path &&
    known.kind === finding.kind &&
    known.expected === finding.expected &&
    seenKey(known.seen) === seenKey(finding.seen)
  );
}

export function expired({ until }: KnownFinding, today: string): boolean {
  return until !== undefined && until < today;
}
