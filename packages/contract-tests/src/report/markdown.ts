import { unseen } from '../cover/unseen.js';
import { findingsOf } from './findings.js';
import type { Report } from './report.js';
import { settledLines } from './settled-lines.js';
import {
  conclusion,
  foldEmulated,
  reasonsOf,
  retriesLine,
  sourceOf,
  summaryTable,
} from './summary.js';

/** The report as Markdown, for a CI summary. */
export function renderMarkdown(report: Report): string {
  const findings = findingsOf(report).map(
    ({ method, scenario, path, kind, expected, seen, count, severity, ...more }) => [
      method,
      scenario,
      path || 'the answer',
      `${severity}, ${kind}`,
      expected,
      seen,
      String(count),
      more.requests.join(', '),
      more.known === undefined ? (more.remedy ?? '') : `known: ${more.known}`,
      more.next ?? '',
    ],
  );
  const reasons = (verdict: 'not run' | 'not judged') =>
    reasonsOf(report, verdict).map(({ reason, what }) => [what, reason]);
  const left = reasons('not run');
  const unjudged = reasons('not judged');
  const unprovoked = report.unprovoked.map(({ cause, code, reason }) => [cause, code, reason]);
  const { table: shown, emulated } = foldEmulated(summaryTable(report));
  const never = unseen(report.coverage).map(({ method, fields, forms, codes }) => [
    method,
    fields.join(', '),
    forms.join(', '),
    codes.join(', '),
  ]);
  const columns = [
    'Method',
    'Scenario',
    'Field',
    'Kind',
    'Expected',
    'Seen',
    'Times',
    'Identifier',
    'Help',
    'Next',
  ];
  return `${[
    '# Contract run',
    conclusion(report),
    `Contract ${report.contract}, ${sourceOf(report.portal)}, started ${report.startedAt}.`,
    ...(findings.length > 0
      ? ['## Findings', table([columns, ...findings]), ...repeats(report)]
      : []),
    ...list('## Gaps', report.gaps),
    ...list('## No longer needed in the baseline', report.stale),
    ...list('## Methods left out', report.without),
    ...retriesLine(report),
    '## Scenarios',
    table(shown),
    ...(emulated.length > 0 ? [`Checked on the emulator only: ${emulated.join(', ')}.`] : []),
    ...(unjudged.length > 0 ? ['## Asked, not judged', table([['What', 'Why'], ...unjudged])] : []),
    ...(left.length > 0 ? ['## Not run', table([['What', 'Why'], ...left])] : []),
    ...list('## What this run shows about unconfirmed fields', settledLines(report)),
    '## Never seen on the portal',
    table([['Method', 'Fields', 'Forms', 'Codes'], ...never]),
    '## Causes that no run provokes',
    table([['Cause', 'Code', 'Why'], ...unprovoked]),
  ].join('\n\n')}\n`;
}

/** How to reproduce each finding, in the order of the table. */
function repeats(report: Report): string[] {
  const lines = findingsOf(report).flatMap(({ repeat }) => repeat ?? []);
  if (lines.length === 0) return [];
  return [
    'To reproduce them, with `ID` set to the identifier:',
    ['```sh', ...new Set(lines), '```'].join('\n'),
  ];
}

function list(heading: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [heading, lines.map((line) => `- ${escapeCell(line)}`).join('\n')] : [];
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(escapeCell).join(' | ')} |`)
    .join('\n');
}

function escapeCell(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_{}[\]|~]/g, '\\$&')
    .replaceAll('\n', ' ');
}
