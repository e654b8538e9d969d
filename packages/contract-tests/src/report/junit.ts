import type { Finding, ScenarioResult } from '../ground/result.js';
import { findingLine, foldFindings, helpOf } from './findings.js';
import type { Report } from './report.js';
import { retriesLine } from './summary.js';

/** The report as JUnit XML: a suite for each method, a case for each scenario. */
export function renderJunit(report: Report): string {
  const methods = [...new Set(report.scenarios.map(({ method }) => method))];
  const suites = methods.map((method) =>
    suite(
      method,
      report.scenarios.filter((result) => result.method === method),
    ),
  );
  const suiteOfRun = runSuite(report);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="contract">\n${[...suites, suiteOfRun].join('\n')}\n</testsuites>\n`;
}

/** The run as a whole: gaps fail; methods left out and unneeded baseline entries are skipped. */
function runSuite(report: Report): string {
  const skipped = [
    ...report.without.map((method) => `the method ${method} was left out`),
    ...report.stale.map((entry) => `no longer needed in the baseline: ${entry}`),
  ];
  const cases = [
    ...report.gaps.map((gap) =>
      testcase('the run', gap, `<failure type="gap" message=${quote(gap)}/>`),
    ),
    ...skipped.map((note) => testcase('the run', note, `<skipped message=${quote(note)}/>`)),
  ];
  const out = retriesLine(report).map((line) => `<system-out>${escapeXml(line)}</system-out>`);
  const counts = `tests="${cases.length}" failures="${report.gaps.length}" errors="0" skipped="${skipped.length}"`;
  return `<testsuite name="the run" ${counts} time="${inSeconds(report.durationMs)}">${[...cases, ...out].join('')}</testsuite>`;
}

function suite(method: string, results: readonly ScenarioResult[]): string {
  const failed = results.filter(({ verdict }) => verdict === 'failed').length;
  const skipped = results.filter(isSkipped).length;
  const cases = results.map((result) =>
    testcase(method, result.scenario, outcome(result), result.durationMs),
  );
  return `<testsuite name=${quote(method)} tests="${results.length}" failures="${failed}" errors="0" skipped="${skipped}" time="${inSeconds(sum(results))}">\n${cases.join('\n')}\n</testsuite>`;
}

function isSkipped({ verdict }: ScenarioResult): boolean {
  return verdict !== 'passed' && verdict !== 'failed';
}

function outcome(result: ScenarioResult): string {
  const { reason = '', verdict, findings } = result;
  if (verdict === 'failed') return failure(findings);
  if (!isSkipped(result)) return '';
  const where = verdict === 'emulated' ? 'checked on the emulator only: ' : '';
  return `<skipped message=${quote(`${where}${reason}`)}/>`;
}

function failure(findings: readonly Finding[]): string {
  // Lists of failures show the first line, so new findings come before known ones.
  const news = findings.filter(({ known }) => known === undefined);
  const ordered = [...news, ...findings.filter(({ known }) => known !== undefined)];
  const lines = foldFindings([{ findings: ordered }]).flatMap((finding) => [
    findingLine(finding),
    ...helpOf(finding).map((line) => `  ${line}`),
  ]);
  const [first] = ordered;
  return `<failure type=${quote(first?.severity ?? 'finding')} message=${quote(lines[0] ?? 'failed')}>${escapeXml(lines.join('\n'))}</failure>`;
}

function testcase(suiteName: string, name: string, inner: string, durationMs = 0): string {
  const time = inSeconds(durationMs);
  return `<testcase classname=${quote(suiteName)} name=${quote(name)} time="${time}">${inner}</testcase>`;
}

function sum(results: readonly ScenarioResult[]): number {
  return results.reduce((total, { durationMs = 0 }) => total + durationMs, 0);
}

/** A time in JUnit's format. */
function inSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

function quote(text: string): string {
  return `"${escapeXml(text).replaceAll('"', '&quot;')}"`;
}

function escapeXml(text: string): string {
  return text
    .replace(/[^\P{Cc}\n\t]/gu, '?')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
