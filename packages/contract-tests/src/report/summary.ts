import type { ScenarioResult, Verdict } from '../ground/result.js';
import { noChatRead, retriesOf } from './assess.js';
import type { Report } from './report.js';

const marks = {
  passed: 'ok',
  failed: 'FAIL',
  emulated: '(ok)',
  'not judged': '?',
  'not run': '–',
} as const satisfies Readonly<Record<Verdict, string>>;

/** The scenarios as rows, the methods as columns, a verdict in each cell. */
export function summaryTable({ scenarios }: Report): readonly (readonly string[])[] {
  const methods = [...new Set(scenarios.map(({ method }) => method))];
  const names = [...new Set(scenarios.map(({ scenario }) => scenario))];
  const forms = names.filter((name) => name.startsWith('form '));
  const errors = names.filter((name) => !name.startsWith('form '));
  const verdicts = new Map(scenarios.map((result) => [cell(result), markOf(result)]));
  return [
    ['scenario', ...methods],
    ...[...forms, ...errors].map((scenario) => [
      scenario,
      ...methods.map((method) => verdicts.get(cell({ method, scenario })) ?? ''),
    ]),
  ];
}

/** What the marks of the table mean. */
export const legend =
  'ok passed · ok* passed, only findings that do not count · (ok) checked on the emulator only · FAIL failed · ? asked, not judged · – not run';

/**
 * The table without the rows where everything was emulated, and the scenarios of those rows.
 */
export function foldEmulated([head = [], ...rows]: readonly (readonly string[])[]) {
  const isEmulated = ([, ...cells]: readonly string[]) =>
    cells.every((cell) => cell === '' || cell === marks.emulated);
  return {
    table: [head, ...rows.filter((row) => !isEmulated(row))],
    emulated: rows.filter(isEmulated).map(([scenario = '']) => scenario.replace('error ', '')),
  };
}

/** Why scenarios have a verdict that is not about the portal: each reason once, with its scenarios. */
export function reasonsOf(
  { scenarios }: Report,
  of: Verdict,
): readonly { reason: string; what: string }[] {
  const reasons = new Map<string, string[]>();
  for (const { method, scenario, reason, verdict } of scenarios) {
    if (reason === undefined || verdict !== of) continue;
    reasons.set(reason, [...(reasons.get(reason) ?? []), `${method} ${scenario}`]);
  }
  return [...reasons].map(([reason, what]) => ({ reason, what: what.join(', ') }));
}

/** How often requests were sent again, and in which scenarios; nothing if none was. */
export function retriesLine({ scenarios }: Report): string[] {
  const total = retriesOf(scenarios);
  if (total === 0) return [];
  const where = scenarios
    .filter(({ retries }) => retries > 0)
    .map(({ method, scenario, retries }) => `${method} ${scenario} (${retries})`);
  return [
    `Sent again after a failure: ${total} ${total === 1 ? 'request' : 'requests'}, ${where.join(', ')}`,
  ];
}

/** Where the answers come from: `live portal https://example.bitrix24.com`. */
export function sourceOf({ kind, origin }: Report['portal']): string {
  return kind === 'recording' ? 'judged from a recording' : `${kind} portal ${origin}`;
}

/** The outcome of the run in one line. */
export function conclusion(report: Report): string {
  const seconds = (report.durationMs / 1000).toFixed(1);
  const end = `${counts(report)} in ${seconds} s`;
  if (report.partial) return `Partial: the run ended early, ${end}.`;
  const known = report.findings.filter((finding) => finding.known !== undefined).length;
  if (report.ok && known > 0) {
    return `No new findings, ${known} known: ${end}.`;
  }
  if (report.ok) return `The portal matches the contract: ${end}.`;
  const failed = report.scenarios.some(({ verdict }) => verdict === 'failed');
  if (failed) return `The portal does not match the contract: ${end}.`;
  if (report.gaps.includes(noChatRead)) return `${sentence(noChatRead)}: ${end}.`;
  if (report.gaps.length > 0) return `The run did less than it was asked to; see the gaps: ${end}.`;
  return `The setup of the run is wrong; see the setup findings: ${end}.`;
}

function markOf({ verdict, findings }: ScenarioResult): string {
  return verdict === 'passed' && findings.length > 0 ? 'ok*' : marks[verdict];
}

function cell({ method, scenario }: Pick<ScenarioResult, 'method' | 'scenario'>): string {
  return JSON.stringify([method, scenario]);
}

/** How many scenarios have each verdict, in words. */
function counts({ scenarios }: Report): string {
  const of = (verdict: Verdict) => scenarios.filter((result) => result.verdict === verdict).length;
  return `${of('passed')} passed, ${of('failed')} failed, ${of('emulated')} emulated, ${of('not judged')} not judged, ${of('not run')} not run`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
