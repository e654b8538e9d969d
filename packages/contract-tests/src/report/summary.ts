import { noChatRead } from './assess.js';
import type { Report, ScenarioResult, Verdict } from './report.js';

const marks = {
  passed: 'ok',
  failed: 'FAIL',
  emulated: '(ok)',
  'not exercised': '–',
} as const satisfies Readonly<Record<Verdict, string>>;

/** The scenarios down, the methods across, a verdict in each cell. */
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

function markOf({ verdict, findings }: ScenarioResult): string {
  return verdict === 'passed' && findings.length > 0 ? 'ok*' : marks[verdict];
}

/** What the marks of the table mean. */
export const legend =
  'ok held, ok* held but for findings that do not count, (ok) held on the emulator only, FAIL did not hold, – not exercised';

function cell({ method, scenario }: Pick<ScenarioResult, 'method' | 'scenario'>): string {
  return JSON.stringify([method, scenario]);
}

/**
 * The table without the rows that hold nothing but what was emulated, and the scenarios of those.
 */
export function foldEmulated([head = [], ...rows]: readonly (readonly string[])[]) {
  const isEmulated = ([, ...cells]: readonly string[]) =>
    cells.every((cell) => cell === '' || cell === marks.emulated);
  return {
    table: [head, ...rows.filter((row) => !isEmulated(row))],
    emulated: rows.filter(isEmulated).map(([scenario = '']) => scenario.replace('error ', '')),
  };
}

/** How many scenarios came to each verdict, in words. */
function counts({ scenarios }: Report): string {
  const of = (verdict: Verdict) => scenarios.filter((result) => result.verdict === verdict).length;
  return `${of('passed')} passed, ${of('failed')} failed, ${of('emulated')} emulated, ${of('not exercised')} not exercised`;
}

/** Why scenarios were not exercised: each reason once, with what it concerns. */
export function notExercised({ scenarios }: Report): readonly { reason: string; what: string }[] {
  const reasons = new Map<string, string[]>();
  for (const { method, scenario, reason, verdict } of scenarios) {
    if (reason === undefined || verdict !== 'not exercised') continue;
    reasons.set(reason, [...(reasons.get(reason) ?? []), `${method} ${scenario}`]);
  }
  return [...reasons].map(([reason, what]) => ({ reason, what: what.join(', ') }));
}

/** What the run says as a whole, in one line. */
export function conclusion(report: Report): string {
  const seconds = (report.durationMs / 1000).toFixed(1);
  const end = `${counts(report)} in ${seconds} s`;
  if (report.partial) return `Partial: the run was ended early — ${end}.`;
  if (report.ok) return `The portal keeps the contract — ${end}.`;
  const parted = report.scenarios.some(({ verdict }) => verdict === 'failed');
  if (parted) return `The portal and the contract part — ${end}.`;
  const [why = 'too little was proved'] = report.gaps.filter((gap) => gap === noChatRead);
  return `${why.charAt(0).toUpperCase()}${why.slice(1)} — ${end}.`;
}
