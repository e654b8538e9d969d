import type { Finding } from '../judge/finding.js';
import type { Report } from './report.js';

/** Every finding of a run, in the order of its scenarios. */
export function findingsOf({ scenarios }: Report): readonly Finding[] {
  return scenarios.flatMap(({ findings }) => findings);
}

/** A finding as one line: where, what was expected, what was seen, how often. */
export function findingLine({
  method,
  scenario,
  path,
  kind,
  expected,
  seen,
  count,
}: Finding): string {
  const where = [method, scenario, path || 'the answer'].join(' · ');
  const often = count > 1 ? ` (${count} times)` : '';
  return `${where} · ${kind}: expected ${expected}, seen ${seen}${often}`;
}
