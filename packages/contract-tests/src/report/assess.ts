import type { Coverage } from '../cover/coverage.js';
import type { ScenarioResult, Unread } from '../ground/result.js';
import { type FailOn, verdictOf } from '../ground/verdict.js';

/** Sets each verdict by the findings that count: not the known ones, nor drift when only breakage fails. */
export function withVerdicts(
  results: readonly ScenarioResult[],
  failOn: FailOn,
): readonly ScenarioResult[] {
  return results.map((result) => {
    const { verdict } = result;
    if (verdict === 'emulated' || verdict === 'not run') return result;
    return { ...result, verdict: verdictOf(result, failOn) };
  });
}

/** The gap of a live run that only checked errors. */
export const noChatRead =
  'no chat was read. Name what to read: --dialog chat123, --line-chat N, or --bot-id N with --bot-dialog chat5';

/** The gap of a run that reached its time limit. */
export function timeIsOver(maxMinutes: number): string {
  return `the run ended early: it took longer than the ${maxMinutes} minutes of --max-minutes`;
}

/** How often a run's requests were sent again. */
export function retriesOf(results: readonly ScenarioResult[]): number {
  return results.reduce((sum, { retries }) => sum + retries, 0);
}

/** The settings by which a run can prove too little. */
interface Limits {
  /** Why it is partial; absent if it is complete. */
  readonly ending: string | undefined;
  readonly floor: number;
  readonly live: boolean;
  readonly maxRetries: number | undefined;
}

/** Why a run proves less than it was asked to. */
export function gapsOf(
  results: readonly ScenarioResult[],
  coverage: Coverage,
  { ending, floor, live, maxRetries }: Limits,
): string[] {
  const ran = results.filter(({ requests, verdict }) => requests > 0 && verdict !== 'emulated');
  const unread = results.flatMap(unreadLines);
  const retries = retriesOf(results);
  const readsWanted = results.some(({ kind }) => kind === 'form');
  const readNothing =
    live && readsWanted && unread.length === 0 && !ran.some(({ kind }) => kind === 'form');
  return [
    ...(ending === undefined ? [] : [ending]),
    ...(maxRetries !== undefined && retries > maxRetries
      ? [`requests were sent again ${retries} times, more than the ${maxRetries} of --max-retries`]
      : []),
    ...(ran.length === 0 ? ['no scenario ran'] : []),
    ...(readNothing ? [noChatRead] : []),
    ...unread,
    ...(coverage.percent < floor
      ? [`${coverage.percent} % of the contract was seen, less than the floor of ${floor} %`]
      : []),
  ];
}

/** What a scenario was asked to read but did not: each reason once, with the identifiers concerned. */
function unreadLines({ method, scenario, unread }: ScenarioResult): string[] {
  const reasons = new Map<string, Unread[]>();
  for (const one of unread) reasons.set(one.reason, [...(reasons.get(one.reason) ?? []), one]);
  return [...reasons].map(([reason, things]) => {
    const what = things.map((thing) => thing.what).join(', ');
    const leaveOut = things.some(({ lacks }) => lacks)
      ? `. Fix this, or leave the method out: --without ${method}`
      : '';
    return `${method} ${scenario} did not read ${what}: ${reason}${leaveOut}`;
  });
}
