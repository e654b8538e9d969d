export type { Finding, FindingKind } from './judge/finding.js';
export { findingLine, findingsOf } from './report/findings.js';
export { renderMarkdown } from './report/markdown.js';
export type { Report, ScenarioResult, UnprovokedCause, Verdict } from './report/report.js';
export { renderSummary } from './report/terminal.js';
export { writeReports } from './report/write.js';
export { runContract } from './run.js';
export type { Identifiers, Settings } from './settings.js';
export { SetupError } from './setup-error.js';
