import type { RunningPortal } from '@b24-chat/portal-emulator';
import type { Baseline } from '../baseline/known-finding.js';
import type { Pace } from '../exchange/pace.js';
import type { Scenario } from '../ground/plan-types.js';
import type { Generation, ScenarioResult } from '../ground/result.js';
import type { FailOn } from '../ground/verdict.js';
import type { PortalSettings } from '../portal/live.js';
import type { Recording } from '../record/recording.js';

/** What a run needs to know. Without a portal it starts the embedded one. */
export interface Settings extends PortalSettings {
  /** An emulator that runs already, with its demo state, in place of a new one. */
  readonly embedded?: RunningPortal;
  /** How fast a live portal may be asked: by its plan, `standard` if not given, or without limit. */
  readonly pace?: Pace;
  /** The share of the plan's limit that the run uses, in percent; 50 if not given. */
  readonly share?: number;
  /** The generation that the portal is known to be of; by each answer's own shape if not given. */
  readonly generation?: Generation;
  /** How long one answer may take, in milliseconds; 30,000 if not given. */
  readonly timeoutMs?: number;
  /** How long the whole run may take, in minutes; 30 if not given. The report is then partial. */
  readonly maxMinutes?: number;
  /** How many retries do not fail the run; any number if not given. */
  readonly maxRetries?: number;
  /** Which findings fail the run; `drift` (breakage and drift) by default. */
  readonly failOn?: FailOn;
  /** The least share of the contract that must be seen, in percent; 0 if not given. */
  readonly coverageFloor?: number;
  /** Methods to leave out. */
  readonly without?: readonly string[];
  /** Run these alone: a method, a scenario such as `form *`, or both; all if empty. */
  readonly only?: readonly string[];
  /** Findings that are known and fail no run. */
  readonly baseline?: Baseline;
  /** Called once at the end with the anonymised recording. */
  readonly onRecording?: (recording: Recording) => void;
  /** Ends the run early; the report then says that it is partial. */
  readonly signal?: AbortSignal;
  /** Called before a live portal is asked for the first time. */
  readonly onWaiting?: (origin: string) => void;
  /** Called before each scenario, in order. */
  readonly onScenarioStart?: (scenario: Scenario, done: number, all: number) => void;
  /** Called after each scenario, in order. */
  readonly onScenario?: (result: ScenarioResult, done: number, all: number) => void;
  /** In place of Node's `fetch`, which goes through the proxy of `HTTPS_PROXY` and `NO_PROXY`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Unix time in milliseconds. */
  readonly now?: () => number;
}
