import * as v from 'valibot';
import { coverage } from '../cover/coverage.js';
import { finding, generation, scenarioResult } from '../ground/result.js';
import { failOn } from '../ground/verdict.js';

/** Another place with the same cause. */
const place = v.strictObject({
  method: v.string(),
  scenario: v.string(),
  path: v.string(),
  count: v.number(),
  requests: v.array(v.string()),
});

/** A finding, with the other places of the same cause. */
const foldedFinding = v.strictObject({
  ...finding.entries,
  also: v.optional(v.array(place)),
  /** What to do next; absent for findings that are known or fail no run. */
  next: v.optional(v.string()),
});
export type FoldedFinding = Readonly<v.InferOutput<typeof foldedFinding>>;

/** An error cause that no run provokes, and why. */
const unprovokedCause = v.strictObject({
  cause: v.string(),
  code: v.string(),
  reason: v.string(),
});
export type UnprovokedCause = Readonly<v.InferOutput<typeof unprovokedCause>>;

/** What a run found. Contains no secret and no content of a chat. */
export const report = v.strictObject({
  /** Version of this shape. */
  version: v.literal(2),
  /** Version of the contract that the answers were judged by. */
  contract: v.string(),
  portal: v.strictObject({
    kind: v.picklist(['embedded', 'live', 'recording']),
    origin: v.string(),
    /** The newest generation whose shape an answer had. */
    generation: v.optional(generation),
  }),
  startedAt: v.pipe(v.string(), v.isoTimestamp()),
  durationMs: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The run ended before every scenario had run. */
  partial: v.boolean(),
  /** What ended a partial run. */
  endedBy: v.optional(v.picklist(['time limit', 'interruption'])),
  failOn,
  /** Each finding once, with every place that shows it. */
  findings: v.array(foldedFinding),
  scenarios: v.array(scenarioResult),
  unprovoked: v.array(unprovokedCause),
  coverage,
  /** Methods that the run left out. */
  without: v.array(v.string()),
  /** Entries of the baseline that no longer match anything, or have expired. */
  stale: v.array(v.string()),
  /** The reasons why the run proves less than it was asked to; each fails the run. */
  gaps: v.array(v.string()),
  /** Whether no finding counts and there is no gap. */
  ok: v.boolean(),
});
export type Report = Readonly<v.InferOutput<typeof report>>;
