import type { ScenarioResult } from '../ground/result.js';
import { type Baseline, covers, expired, type KnownFinding } from './known-finding.js';

/**
 * Marks the known findings, and lists the baseline entries that have expired, or that matched nothing
 * though their scenario ran.
 * @param today a day, `2026-11-21`
 */
export function applyBaseline(
  results: readonly ScenarioResult[],
  { findings: entries }: Pick<Baseline, 'findings'>,
  today: string,
) {
  const valid = entries.filter((entry) => !expired(entry, today));
  const marked = results.map((result) => ({
    ...result,
    findings: result.findings.map((finding) => {
      const known = excusable(finding) && valid.find((entry) => covers(entry, finding));
      return known ? { ...finding, known: `${known.reason} (${known.since})` } : finding;
    }),
  }));
  const stale = entries.flatMap((entry) => {
    if (expired(entry, today)) return [`${entryLine(entry)}; expired on ${entry.until}`];
    return isStale(entry, results) ? [entryLine(entry)] : [];
  });
  return { results: marked, stale };
}

/** A setup finding is about the run's settings and is fixed there; information fails no run. */
export function excusable({ severity }: ScenarioResult['findings'][number]): boolean {
  return severity === 'breakage' || severity === 'drift';
}

/** Whether the scenario of an entry ran, but nothing in it matched the entry. */
export function isStale(entry: KnownFinding, results: readonly ScenarioResult[]): boolean {
  const ofScenario = results.filter(
    ({ method, scenario, requests }) =>
      requests > 0 && method === entry.method && scenario === entry.scenario,
  );
  if (ofScenario.length === 0) return false;
  return !ofScenario.some(({ findings }) => findings.some((finding) => covers(entry, finding)));
}

function entryLine({ method, scenario, path, kind, reason, since }: KnownFinding): string {
  return `${[method, scenario, path || 'the answer', kind].join(' · ')}: ${reason} (${since})`;
}
