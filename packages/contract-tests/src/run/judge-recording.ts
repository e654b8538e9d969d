import type { Answered } from '../cover/collect.js';
import { callByClient } from '../exchange/by-client.js';
import { bodiless } from '../exchange/capture.js';
import type { Exchange } from '../exchange/exchange.js';
import type { PlannedRequest } from '../exchange/request.js';
import { type Scenario, scenarioName } from '../ground/plan-types.js';
import type { WireOutcome } from '../ground/wire.js';
import { recordedTarget } from '../record/recorded-target.js';
import { nameOf } from '../record/recorder.js';
import type { RecordedExchange, Recording } from '../record/recording.js';
import { assemble, type Measures } from '../report/assemble.js';
import type { Report } from '../report/report.js';
import { allScenarios } from '../scenario/all.js';
import { startEmulator } from '../scenario/emulate.js';
import { prepare } from '../scenario/prepare.js';
import type { RunContext } from '../scenario/run-scenario.js';
import { runAll } from './run-all.js';

/** How to judge a recording. */
export interface JudgeSettings extends Omit<Measures, 'without'> {
  /** Unix time in milliseconds. */
  readonly now?: () => number;
}

/** Runs the scenarios of a recording again, with its answers in place of the portal's. */
export async function judgeRecording(
  recording: Recording,
  { now = Date.now, ...measures }: JudgeSettings = {},
): Promise<Report> {
  const { without, only, portal, ended } = recording;
  const started = now();
  const target = recordedTarget(recording);
  const recorded = new Set(recording.exchanges.map(({ scenario }) => scenario));
  // A contract that is newer than the recording can have scenarios that were never asked.
  const planned = allScenarios(without, only)
    .slice(0, ended?.after)
    .filter((one) => recorded.has(named(one)) || 'reason' in prepare(one, target));
  const answered: Answered[] = [];
  const replay = replayOf(recording.exchanges);
  const context: RunContext = {
    ...replay,
    generation: recording.generation,
    onAnswer: (answer) => answered.push(answer),
  };
  const emulator = await startEmulator(globalThis.fetch);
  try {
    const run = { target, emulator, context, hooks: { now } };
    const results = await runAll(planned, { ...run, redact: (text) => text });
    return assemble(
      {
        portal: { kind: 'recording', origin: 'a recording' },
        wasLive: portal === 'live',
        results: results.map(({ durationMs: _, ...result }) => result),
        answered,
        partial: ended !== undefined,
        ...(ended?.reason !== undefined && { timeIsUp: ended.reason }),
        started,
        ended: now(),
      },
      { ...measures, without },
    );
  } finally {
    await emulator.close();
  }
}

/** Passes each scenario its recorded answers, in order. */
function replayOf(exchanges: readonly RecordedExchange[]): Pick<RunContext, 'exchange' | 'isLost'> {
  const left = [...exchanges];
  let last: RecordedExchange | undefined;
  return {
    exchange: async (scenario, request) => {
      const at = left.findIndex((one) => one.scenario === named(scenario));
      [last] = at < 0 ? [] : left.splice(at, 1);
      return last ? outcomeOf(request, last) : { wire: { broken: notRecorded }, retries: 0 };
    },
    isLost: async () => last?.lost === true,
  };
}

const notRecorded = 'the recording has no answer to this request';

function named(scenario: Scenario): string {
  return nameOf(scenario.method, scenarioName(scenario));
}

/** The recorded outcome of a request, and what the current client makes of it. */
async function outcomeOf(
  request: PlannedRequest,
  { answer, retries }: RecordedExchange,
): Promise<Exchange> {
  const wire = wireOf(answer);
  const fetch = async () => {
    if ('broken' in wire) throw new TypeError(wire.broken);
    const { status, body, contentType } = wire;
    const headers = contentType === undefined ? {} : { 'content-type': contentType };
    return new Response(bodiless.includes(status) ? null : body, { status, headers });
  };
  const { signal } = new AbortController();
  const client = request.byClient
    ? await callByClient(request, { fetch, pacer: undefined, signal })
    : undefined;
  return { wire, retries, ...(client && { client }) };
}

function wireOf(answer: RecordedExchange['answer']): WireOutcome {
  if ('broken' in answer) return answer;
  const { body, text, ...rest } = answer;
  return { ...rest, body: text ?? JSON.stringify(body) ?? '' };
}
