import { findingLine, findingsOf } from './findings.js';
import type { Report } from './report.js';

/** The findings and gaps as workflow commands, which GitHub shows as annotations of the run. */
export function renderAnnotations(report: Report): string {
  const findings = findingsOf(report).map((finding) => {
    const level = finding.known ? 'notice' : finding.severity === 'breakage' ? 'error' : 'warning';
    return command(level, `${finding.severity} in ${finding.method}`, findingLine(finding));
  });
  const gaps = report.gaps.map((gap) => command('error', 'the run is incomplete', gap));
  return [...findings, ...gaps].map((line) => `${line}\n`).join('');
}

function command(level: string, title: string, message: string): string {
  const property = escapeData(title).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${level} title=${property}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
