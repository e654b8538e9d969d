import * as v from 'valibot';

/**
 * How much a finding matters: breakage makes callers fail; drift is what the contract does not know
 * yet; a setup finding is about the run's settings; information fails no run.
 */
const severity = v.picklist(['breakage', 'drift', 'setup', 'information']);
export type Severity = v.InferOutput<typeof severity>;

/**
 * The outcome of a scenario.
 * - `emulated`: the error cannot be provoked safely on the portal; checked on the emulator only
 * - `not judged`: the portal was asked, but its answer says nothing about the scenario
 * - `not run`: the portal was not asked
 */
const verdict = v.picklist(['passed', 'failed', 'emulated', 'not judged', 'not run']);
export type Verdict = v.InferOutput<typeof verdict>;

/** A year whose portals share one shape of the snake-case chat. */
export const generation = v.picklist([2017, 2020, 2023, 2024, 2026]);
export type Generation = v.InferOutput<typeof generation>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One difference between a portal and the contract, in one scenario. */
export const finding = v.strictObject({
  severity,
  method: v.string(),
  scenario: v.string(),
  /** Where, for example `result.readed_list[].user_id`; empty for the answer as a whole. */
  path: v.string(),
  kind: v.string(),
  expected: v.string(),
  /** What was seen, without content. */
  seen: v.string(),
  /** How often it occurred. */
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The requests that showed it, by flag and position: `--dialog #2`. */
  requests: v.array(v.string()),
  /** A shell line that repeats the first of them; secrets and identifiers are variables. */
  repeat: v.optional(v.string()),
  /** What to do about it, from the error catalogue. */
  remedy: v.optional(v.string()),
  /** Why it is known, from the baseline; known findings fail no run. */
  known: v.optional(v.string()),
});
export type Finding = Readonly<v.InferOutput<typeof finding>>;

/** Something that the run was asked to read but did not read. */
const unread = v.strictObject({
  /** Flag and position: `--dialog #2`. */
  what: v.string(),
  reason: v.string(),
  /** The portal lacks the method, or the credentials lack its scope. */
  lacks: v.optional(v.picklist(['method', 'scope'])),
});
export type Unread = Readonly<v.InferOutput<typeof unread>>;

/** The outcome of one scenario of one method. */
export const scenarioResult = v.strictObject({
  kind: v.picklist(['form', 'error']),
  method: v.string(),
  scenario: v.string(),
  /** The cause in the catalogue that an error scenario is about. */
  cause: v.optional(v.string()),
  verdict,
  /** Why it was not judged on the portal. */
  reason: v.optional(v.string()),
  /** What the portal turned out to lack when the scenario ran. */
  lacks: v.optional(v.picklist(['method', 'scope'])),
  /** How many requests it took. */
  requests: count,
  /** How often a request was sent again after a failure of the network or the portal. */
  retries: count,
  /** How long it took; absent for a recording. */
  durationMs: v.optional(count),
  /** The generation of portals whose shape the answers had. */
  generation: v.optional(generation),
  findings: v.array(finding),
  unread: v.array(unread),
});
export type ScenarioResult = Readonly<v.InferOutput<typeof scenarioResult>>;
