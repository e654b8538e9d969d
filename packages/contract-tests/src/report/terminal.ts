import { unseen } from '../cover/unseen.js';
import { findingLine, findingsOf, helpOf } from './findings.js';
import type { Report } from './report.js';
import { settledLines } from './settled-lines.js';
import {
  conclusion,
  foldEmulated,
  legend,
  reasonsOf,
  retriesLine,
  sourceOf,
  summaryTable,
} from './summary.js';

/** The summary table (method × scenario × verdict), the findings, and what was not run. */
export function renderSummary(report: Report): string {
  const findings = findingsOf(report).flatMap((finding) => [
    findingLine(finding),
    ...helpOf(finding).map((line) => `  ${line}`),
  ]);
  const left = reasonsOf(report, 'not run').map(({ reason, what }) => `  ${what}\n    ${reason}`);
  const unjudged = reasonsOf(report, 'not judged').map(
    ({ reason, what }) => `  ${what}\n    ${reason}`,
  );
  const { table: shown, emulated } = foldEmulated(summaryTable(report));
  const { generation } = report.portal;
  const shape = generation === undefined ? '' : `, whose answers have the shape of ${generation}`;
  return [
    `Contract ${report.contract}, ${sourceOf(report.portal)}${shape}`,
    `${table(shown)}\n\n${legend}`,
    ...(emulated.length > 0 ? [`Checked on the emulator only:\n  ${emulated.join(', ')}`] : []),
    ...(findings.length > 0 ? [`Findings:\n${findings.join('\n')}`] : []),
    ...(report.stale.length > 0
      ? [`No longer needed in the baseline:\n${report.stale.join('\n')}`]
      : []),
    ...(unjudged.length > 0 ? [`Asked, not judged:\n${unjudged.join('\n')}`] : []),
    ...(left.length > 0 ? [`Not run:\n${left.join('\n')}`] : []),
    ...(report.without.length > 0 ? [`Methods left out: ${report.without.join(', ')}`] : []),
    ...(report.gaps.length > 0 ? [`Gaps:\n${report.gaps.join('\n')}`] : []),
    ...retriesLine(report),
    `Seen: ${report.coverage.percent} % of the fields of the answers. Never seen:\n${neverSeen(report)}`,
    ...settled(report),
    conclusion(report),
  ].join('\n\n');
}

function settled(report: Report): string[] {
  const lines = settledLines(report).map((line) => `  ${line}`);
  if (lines.length === 0) return [];
  return [
    `What this run shows about unconfirmed fields (--report-dir writes it to evidence.json):\n${lines.join('\n')}`,
  ];
}

function neverSeen({ coverage }: Report): string {
  return unseen(coverage)
    .map(({ method, fields, forms, codes }) => {
      const counts = Object.entries({ field: fields, form: forms, code: codes });
      const texts = counts.map(
        ([what, { length }]) => `${length} ${what}${length === 1 ? '' : 's'}`,
      );
      return `  ${method}: ${texts.join(', ')}`;
    })
    .join('\n');
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
