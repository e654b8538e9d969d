import * as v from 'valibot';
import type { Finding, ScenarioResult, Verdict } from './result.js';

/** Which findings fail a run: breakage and drift, or only breakage. */
export const failOn = v.picklist(['drift', 'breakage']);
export type FailOn = v.InferOutput<typeof failOn>;

/** Whether a finding fails the run as a difference between portal and contract. */
export function counts({ severity, known }: Finding, by: FailOn): boolean {
  if (known !== undefined) return false;
  return severity === 'breakage' || (severity === 'drift' && by === 'drift');
}

/** The verdict of a scenario whose portal was asked. */
export function verdictOf(
  { findings, reason }: Pick<ScenarioResult, 'findings' | 'reason'>,
  by: FailOn,
): Verdict {
  if (findings.some((finding) => counts(finding, by))) return 'failed';
  return reason === undefined ? 'passed' : 'not judged';
}
