import type { RunningPortal } from '@b24-chat/portal-emulator';
import type { Baseline } from '../baseline/known-finding.js';
import type { Pace } from '../exchange/pace.js';
import type { Scenario } from '../ground/plan-types.js';
import type { Generation, ScenarioResult } from '../ground/result.js';
import type { FailOn } from '../ground/verdict.js';
import type { PortalSettings } from '../portal/live.js';
import type { Recording } from '../record/recording.js';

/** The settings of a run. Without a portal it starts the embedded one. */
export interface Settings extends PortalSettings {
  /** A running emulator with its demo state, instead of a new one. */
  readonly embedded?: RunningPortal;
  /** How fast a live portal may be called: by its plan, `standard` by default, or without limit. */
  readonly pace?: Pace;
  /** The share of the plan's limit that the run uses, in percent; 50 by default. */
  readonly share?: number;
  /** The known generation of the portal; by default each answer is judged by its shape. */
  readonly generation?: Generation;
  /** How long one answer may take, in milliseconds; 30,000 by default. */
  readonly timeoutMs?: number;
  /** How long the whole run may take, in minutes; 30 by default. A run that reaches the limit has a partial report. */
  readonly maxMinutes?: number;
  /** How many retries do not fail the run; any number by default. */
  readonly maxRetries?: number;
  /** Which findings fail the run; `drift` (breakage and drift) by default. */
  readonly failOn?: FailOn;
  /** The percentage of the contract that must be seen; 0 by default. */
  readonly coverageFloor?: number;
  /** Methods to leave out. */
  readonly without?: readonly string[];
  /** Run only these: a method, a scenario such as `form *`, or both; all if empty. */
  readonly only?: readonly string[];
  /** Findings that are known and fail no run. */
  readonly baseline?: Baseline;
  /** Called once at the end with the anonymised recording. */
  readonly onRecording?: (recording: Recording) => void;
  /** Ends the run early; the report then says that it is partial. */
  readonly signal?: AbortSignal;
  /** Called before the first request to a live portal. */
  readonly onWaiting?: (origin: string) => void;
  /** Called before each scenario, in order. */
  readonly onScenarioStart?: (scenario: Scenario, done: number, all: number) => void;
  /** Called after each scenario, in order. */
  readonly onScenario?: (result: ScenarioResult, done: number, all: number) => void;
  /** Replaces Node's `fetch`, which uses the proxy of `HTTPS_PROXY` and `NO_PROXY`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Unix time in milliseconds. */
  readonly now?: () => number;
}
