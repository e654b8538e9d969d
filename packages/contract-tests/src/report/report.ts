import type { Finding } from '../judge/finding.js';

export type Verdict = 'passed' | 'failed' | 'not exercised';

/** What one scenario of one method came to. */
export interface ScenarioResult {
  readonly kind: 'form' | 'error';
  readonly method: string;
  readonly scenario: string;
  readonly verdict: Verdict;
  /** Why it was not exercised. */
  readonly reason?: string;
  /** How many requests it took. */
  readonly requests: number;
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
  /** Version of this shape. */
  readonly version: 1;
  /** Version of the contract that was judged by. */
  readonly contract: string;
  readonly portal: { readonly kind: 'embedded' | 'live'; readonly origin: string };
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** The run was ended before every scenario had its turn. */
  readonly partial: boolean;
  readonly scenarios: readonly ScenarioResult[];
  readonly unprovoked: readonly UnprovokedCause[];
  /** Whether everything exercised held, and something was exercised. */
  readonly ok: boolean;
}
