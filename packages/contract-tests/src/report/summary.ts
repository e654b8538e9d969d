import type { Report, ScenarioResult, Verdict } from './report.js';

const marks: Readonly<Record<Verdict, string>> = {
  passed: 'ok',
  failed: 'FAIL',
  'not exercised': '–',
};

/** The scenarios down, the methods across, a verdict in each cell. */
export function summaryTable({ scenarios }: Report): readonly (readonly string[])[] {
  const methods = [...new Set(scenarios.map(({ method }) => method))];
  const names = [...new Set(scenarios.map(({ scenario }) => scenario))];
  const forms = names.filter((name) => name.startsWith('form '));
  const errors = names.filter((name) => !name.startsWith('form '));
  const verdicts = new Map(scenarios.map((result) => [cell(result), marks[result.verdict]]));
  return [
    ['scenario', ...methods],
    ...[...forms, ...errors].map((scenario) => [
      scenario,
      ...methods.map((method) => verdicts.get(cell({ method, scenario })) ?? ''),
    ]),
  ];
}

function cell({ method, scenario }: Pick<ScenarioResult, 'method' | 'scenario'>): string {
  return JSON.stringify([method, scenario]);
}

/** How many scenarios came to each verdict, in words. */
export function counts({ scenarios }: Report): string {
  const of = (verdict: Verdict) => scenarios.filter((result) => result.verdict === verdict).length;
  return `${of('passed')} passed, ${of('failed')} failed, ${of('not exercised')} not exercised`;
}

/** Why scenarios were not exercised: each reason once, with what it concerns. */
export function notExercised({ scenarios }: Report): readonly { reason: string; what: string }[] {
  const reasons = new Map<string, string[]>();
  for (const { method, scenario, reason } of scenarios) {
    if (reason === undefined) continue;
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
  const any = report.scenarios.some(({ verdict }) => verdict !== 'not exercised');
  return any
    ? `The portal and the contract part — ${end}.`
    : `Nothing was exercised, so nothing is proved — ${end}.`;
}
