import type { Finding } from '../judge/finding.js';
import type { Report } from './report.js';

/** Every finding of a run, in the order of its scenarios. */
export function findingsOf({ scenarios }: Report): readonly Finding[] {
  return scenarios.flatMap(({ findings }) => findings);
}

/** A finding as one line: where, how bad, what was expected, what was seen, how often. */
export function findingLine(finding: Finding): string {
  const { method, scenario, path, kind, expected, seen, count, known, severity } = finding;
  const where = [method, scenario, path || 'the answer'].join(' · ');
  const often = count > 1 ? ` (${count} times)` : '';
  const why = known === undefined ? '' : ` — known: ${known}`;
  return `${where} · ${severity}, ${kind}: expected ${expected}, seen ${seen}${often}${why}`;
}
