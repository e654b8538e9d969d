import type { Finding, ScenarioResult } from '../ground/result.js';
import { seenKey } from '../judge/finding.js';
import { nextStep } from './next-step.js';
import type { FoldedFinding, Report } from './report.js';

/** Each finding of a run once, in the order of its scenarios. */
export function findingsOf({ findings }: Pick<Report, 'findings'>): readonly FoldedFinding[] {
  return findings;
}

/** The findings of all scenarios; those with the same cause become one with all its places. */
export function foldFindings(
  scenarios: readonly Pick<ScenarioResult, 'findings'>[],
): FoldedFinding[] {
  const folded = new Map<string, FoldedFinding>();
  for (const finding of scenarios.flatMap(({ findings }) => findings)) {
    const key = causeOf(finding);
    const first = folded.get(key);
    const next = nextStep(finding);
    if (!first) folded.set(key, { ...finding, ...(next !== undefined && { next }) });
    else folded.set(key, { ...first, also: [...(first.also ?? []), placeOf(finding)] });
  }
  return [...folded.values()];
}

/** A finding as one line: where, how bad, what was expected, what was seen, how often. */
export function findingLine(finding: FoldedFinding): string {
  const { method, scenario, path, kind, expected, seen, severity, requests, also = [] } = finding;
  const where = [method, scenario, path || 'the answer'].join(' · ');
  const often = finding.count > 1 ? ` (${finding.count} times)` : '';
  const by = requests.length > 0 ? ` by ${requests.join(', ')}` : '';
  const others = [...new Set(also.map((place) => `${place.method} ${place.scenario}`))];
  const elsewhere = others.length > 0 ? `; the same in ${others.join(', ')}` : '';
  const why = finding.known === undefined ? '' : `; known: ${finding.known}`;
  return `${where} · ${severity}, ${kind}: expected ${expected}, seen ${seen}${often}${by}${elsewhere}${why}`;
}

/** Lines that help with a finding: the remedy, how to reproduce it, and the next step. */
export function helpOf({ remedy, repeat, next }: FoldedFinding): string[] {
  return [remedy, repeat, next === undefined ? undefined : `Next: ${next}`].flatMap(
    (line) => line ?? [],
  );
}

function placeOf({ method, scenario, path, count, requests }: Finding) {
  return { method, scenario, path, count, requests };
}

/**
 * What two findings with the same cause have in common. A refusal of one thing says nothing about another; a
 * wrong status or code is one finding, whatever was expected instead.
 */
function causeOf({ path, kind, expected, seen, known, severity, requests }: Finding): string {
  const apart = severity === 'setup' ? requests : [];
  const inPlaceOf = kind === 'status' || kind === 'code' ? '' : expected;
  return JSON.stringify([path, kind, inPlaceOf, seenKey(seen), known === undefined, ...apart]);
}
