import { causes, methods } from '../generated/plan.js';
import type { PlannedCause } from '../ground/plan-types.js';
import type { ScenarioResult } from '../ground/result.js';
import { isObject } from '../ground/seen.js';
import { judgeFailure } from '../judge/failure.js';
import { fold } from '../judge/finding.js';
import { type Judged, judgeSuccess } from '../judge/success.js';
import { assemble, type Measures } from '../report/assemble.js';
import type { Report } from '../report/report.js';
import type { RecordedExchange, Recording } from './recording.js';

/** How to judge a recording. */
export interface JudgeSettings extends Pick<Measures, 'failOn' | 'baseline'> {
  /** Unix time in milliseconds. */
  readonly now?: () => number;
}

/** Judges recorded answers without a portal; each is a scenario of its own. */
export function judgeRecording(
  recording: Recording,
  { now = Date.now, ...measures }: JudgeSettings = {},
): Report {
  const started = now();
  const known = recording.exchanges.filter(({ method }) =>
    methods.some(({ name }) => name === method),
  );
  const judged = known.map((exchange) => ({ exchange, judged: judgeExchange(exchange) }));
  const results = judged.map(({ exchange, judged }, index) =>
    resultOf(exchange, judged, index + 1),
  );
  const answered = judged.map(({ exchange, judged }) => ({
    method: exchange.method,
    wire: wireOf(exchange),
    visits: judged.visits,
  }));
  return assemble(
    {
      portal: { kind: 'recording', origin: 'a recording' },
      results,
      answered,
      partial: false,
      started,
      ended: now(),
    },
    measures,
  );
}

function wireOf({ status, body }: RecordedExchange) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, body: text };
}

function judgeExchange(exchange: RecordedExchange): Judged {
  const { body } = exchange;
  const failed = isObject(body) && typeof body['error'] === 'string' && !('result' in body);
  if (!failed) return judgeSuccess(exchange.method, wireOf(exchange));
  return judgeFailure(causeOf(String(body['error']), exchange.status), wireOf(exchange));
}

/** Every documented cause of a code as one: the recording does not tell which was meant. */
function causeOf(code: string, status: number): PlannedCause {
  const own = Object.values(causes).filter((cause) => cause.code === code);
  const [first] = own;
  if (first) return { ...first, statuses: own.flatMap(({ statuses }) => statuses) };
  return {
    name: 'unknown',
    code: 'a documented code',
    applies: 'system',
    message: '',
    remedy: '',
    statuses: [status],
  };
}

function resultOf(
  { method }: RecordedExchange,
  { mismatches, generation }: Judged,
  index: number,
): ScenarioResult {
  const scenario = `form recorded ${index}`;
  const findings = fold(method, scenario, mismatches);
  return {
    kind: 'form',
    method,
    scenario,
    verdict: findings.length === 0 ? 'passed' : 'failed',
    requests: 1,
    retries: 0,
    ...(generation !== undefined && { generation }),
    findings,
    unread: [],
  };
}
