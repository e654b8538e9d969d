import { findingLine, findingsOf } from './findings.js';
import type { Report } from './report.js';
import { conclusion, notExercised, summaryTable } from './summary.js';

/** The summary table (method × scenario × verdict), the findings, and what was not exercised. */
export function renderSummary(report: Report): string {
  const findings = findingsOf(report).map(findingLine);
  const left = notExercised(report).map(({ reason, what }) => `  ${what}\n    ${reason}`);
  return [
    `Contract ${report.contract} on the ${report.portal.kind} portal ${report.portal.origin}`,
    table(summaryTable(report)),
    ...(findings.length > 0 ? [`Findings:\n${findings.join('\n')}`] : []),
    ...(left.length > 0 ? [`Not exercised:\n${left.join('\n')}`] : []),
    `${report.unprovoked.length} more causes of the catalogue are not provoked by any run; the report lists them.`,
    conclusion(report),
  ].join('\n\n');
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
