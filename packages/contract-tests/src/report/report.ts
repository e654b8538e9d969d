import type { Coverage } from '../cover/coverage.js';
import type { Finding } from '../judge/finding.js';
import type { Generation } from '../judge/generation.js';

/**
 * What a scenario came to. `emulated`: the portal cannot be brought to it safely, and on the
 * emulator it held; that says something of the client and the contract, nothing of the portal.
 */
export type Verdict = 'passed' | 'failed' | 'emulated' | 'not exercised';

/** What one scenario of one method came to. */
export interface ScenarioResult {
  readonly kind: 'form' | 'error';
  readonly method: string;
  readonly scenario: string;
  /** The cause of the catalogue that an error scenario is about. */
  readonly cause?: string;
  readonly verdict: Verdict;
  /** Why it did not run on the portal. */
  readonly reason?: string;
  /** The portal was given what it takes, and turned out to lack the method or its scope. */
  readonly asked?: true;
  /** How many requests it took. */
  readonly requests: number;
  /** The generation of portals whose shape the answers had. */
  readonly generation?: Generation;
  readonly findings: readonly Finding[];
}

/** An error cause that no run brings about, and why. */
export interface UnprovokedCause {
  readonly cause: string;
  readonly code: string;
  readonly reason: string;
}

/** What a run found. Holds no secret and no content of a chat. */
export interface Report {
  /** Version of this shape; `reportSchema` describes it. */
  readonly version: 1;
  /** Version of the contract that was judged by. */
  readonly contract: string;
  readonly portal: {
    readonly kind: 'embedded' | 'live' | 'recording';
    readonly origin: string;
    /** The generation that most answers had the shape of. */
    readonly generation?: Generation;
  };
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** The run was ended before every scenario had its turn. */
  readonly partial: boolean;
  readonly failOn: FailOn;
  readonly scenarios: readonly ScenarioResult[];
  readonly unprovoked: readonly UnprovokedCause[];
  readonly coverage: Coverage;
  /** Entries of the baseline that nothing matched any more. */
  readonly stale: readonly string[];
  /** Why the run proves less than it was asked to, each a reason to fail. */
  readonly gaps: readonly string[];
  /** Whether no finding counts and nothing was left unproved. */
  readonly ok: boolean;
}

/** Which findings fail a run: every one, or those only that make callers fail. */
export type FailOn = 'drift' | 'breakage';
