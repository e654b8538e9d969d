import type { Report } from '../report/report.js';

/** 0 when nothing failed, 1 for breakage, drift and gaps, 3 when only the setup is at fault. */
export function exitCode({ ok, endedBy, gaps, scenarios }: Report): number {
  if (endedBy !== undefined) return endingCode(endedBy);
  if (ok) return 0;
  return gaps.length > 0 || scenarios.some(({ verdict }) => verdict === 'failed') ? 1 : 3;
}

/** The exit code of a run that ended early. */
export function endingCode(endedBy: NonNullable<Report['endedBy']>): number {
  return endedBy === 'time limit' ? 1 : 130;
}
