import type { Coverage } from '../cover/coverage.js';
import { isBreakage } from '../judge/finding.js';
import type { FailOn, ScenarioResult } from './report.js';

/** Sets each verdict by the findings that count: not those known, nor drift when only breakage fails. */
export function withVerdicts(
  results: readonly ScenarioResult[],
  failOn: FailOn,
): readonly ScenarioResult[] {
  return results.map((result) => {
    if (result.verdict !== 'passed' && result.verdict !== 'failed') return result;
    const counts = result.findings.some(
      (finding) => finding.known === undefined && (failOn === 'drift' || isBreakage(finding)),
    );
    return { ...result, verdict: counts ? 'failed' : 'passed' };
  });
}

/** The gap of a run that asked a live portal for errors alone. */
export const noChatRead =
  'no chat was read — give what may be read: --dialog chat123, --line-chat N, or --bot-id N with --bot-dialog chat5';

/** Why a run proves less than it was asked to. */
export function gapsOf(
  results: readonly ScenarioResult[],
  coverage: Coverage,
  { partial, floor, live }: { partial: boolean; floor: number; live: boolean },
): readonly string[] {
  const ran = results.filter(({ verdict }) => verdict === 'passed' || verdict === 'failed');
  const unread = neverRan(results);
  const errorsOnly = live && unread.length === 0 && !ran.some(({ kind }) => kind === 'form');
  return [
    ...(partial ? ['the run was ended early'] : []),
    ...(ran.length === 0 ? ['nothing was exercised'] : []),
    ...(errorsOnly ? [noChatRead] : []),
    ...unread,
    ...(coverage.percent < floor
      ? [`${coverage.percent} % of the contract was seen, and the floor is ${floor} %`]
      : []),
  ];
}

/** Methods that were given something to read, and that the portal never read it with. */
function neverRan(results: readonly ScenarioResult[]): string[] {
  const forms = results.filter(({ kind }) => kind === 'form');
  return [...new Set(forms.map(({ method }) => method))].flatMap((method) => {
    const own = forms.filter((result) => result.method === method);
    const [lacking] = own.filter(({ asked }) => asked);
    if (!lacking || own.some(({ verdict }) => verdict !== 'not exercised')) return [];
    return [
      `${method} was never read: ${lacking.reason} — mend it, or leave it out: --without ${method}`,
    ];
  });
}
