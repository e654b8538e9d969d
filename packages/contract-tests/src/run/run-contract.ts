import type { Answered } from '../cover/collect.js';
import { fetchByProxy } from '../exchange/by-proxy.js';
import { exchange, type Sending } from '../exchange/exchange.js';
import { createPacer, systemClock } from '../exchange/pace.js';
import { methods } from '../generated/plan.js';
import { redactor } from '../ground/redact.js';
import { UserError } from '../ground/user-error.js';
import { embeddedTarget } from '../portal/embedded.js';
import { liveTarget } from '../portal/live.js';
import { longestProbeMs, probe, watchCredentials } from '../portal/probe.js';
import { createRecorder } from '../record/recorder.js';
import { assemble } from '../report/assemble.js';
import { timeIsOver } from '../report/assess.js';
import type { Report } from '../report/report.js';
import { allScenarios } from '../scenario/all.js';
import { startEmulator } from '../scenario/emulate.js';
import type { RunContext } from '../scenario/run-scenario.js';
import { runAll } from './run-all.js';
import type { Settings } from './settings.js';

/**
 * Runs every scenario against a portal and judges each answer. Findings are in the report, never
 * thrown.
 * @throws UserError when there is no such portal, or it refuses the credentials
 */
export async function runContract(settings: Settings = {}): Promise<Report> {
  const { now = Date.now, fetch = fetchByProxy, without = [] } = settings;
  refuseUnknown(without);
  const planned = allScenarios(without, settings.only);
  if (planned.length === 0) throw new UserError(`--only matches no scenario. ${onlyHint}`);
  const started = now();
  const target = liveTarget(settings) ?? (await embeddedTarget(settings.embedded));
  const redact = redactor(target.secrets);
  const recorder = createRecorder(target, settings, redact);
  const deadline = limitRun(settings);
  const { pace = 'standard', share = 50, timeoutMs = 30_000 } = settings;
  const limited = target.kind === 'live' && pace !== 'off';
  const sending: Sending = {
    fetch,
    signal: deadline.signal,
    limitMs: timeoutMs,
    pacer: limited ? createPacer(pace, share / 100, systemClock) : undefined,
  };
  const isLost = watchCredentials(target, sending);
  const answered: Answered[] = [];
  const context: RunContext = {
    exchange: async (scenario, request) => {
      const outcome = await exchange(request, sending);
      recorder.add(scenario, request, outcome);
      return outcome;
    },
    generation: settings.generation,
    isLost: async (wire) => {
      const lost = await isLost(wire);
      if (lost) recorder.addLoss();
      return lost;
    },
    onAnswer: (answer) => answered.push(answer),
  };
  const emulator = await startEmulator(fetch);
  try {
    if (target.kind === 'live') {
      settings.onWaiting?.(target.origin);
      await probe(target, sending, Math.min(timeoutMs, longestProbeMs));
    }
    deadline.start();
    const { signal } = deadline;
    const run = { target, emulator, context, redact, hooks: { ...settings, signal } };
    const results = await runAll(planned, run);
    const partial = results.length < planned.length;
    const timeIsUp = partial ? deadline.reason() : undefined;
    const ended = partial
      ? { after: results.length, ...(timeIsUp && { reason: timeIsUp }) }
      : undefined;
    settings.onRecording?.(recorder.recording(results, ended));
    const { kind, origin } = target;
    const ran = {
      results,
      answered,
      partial,
      started,
      ended: now(),
      ...(timeIsUp && { timeIsUp }),
    };
    return assemble({ portal: { kind, origin }, ...ran }, settings);
  } finally {
    deadline.stop();
    await Promise.all([emulator.close(), target.close()]);
  }
}

/** Node fires longer timers at once. */
const longestTimerMs = 2 ** 31 - 1;

/** Ends a run when its time is over, or when the signal in the settings does. */
function limitRun({ signal, maxMinutes = 30 }: Settings) {
  const ends = new AbortController();
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  const forward = () => ends.abort();
  signal?.addEventListener('abort', forward);
  if (signal?.aborted) forward();
  return {
    signal: ends.signal,
    start: () => {
      timer = setTimeout(
        () => {
          isOver = true;
          ends.abort();
        },
        Math.min(maxMinutes * 60_000, longestTimerMs),
      );
    },
    reason: () => (isOver ? timeIsOver(maxMinutes) : undefined),
    stop: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', forward);
    },
  };
}

const onlyHint = "Name a method, or a scenario: --only im.dialog.get, --only 'form *'";

function refuseUnknown(without: readonly string[]): void {
  const names = methods.map(({ name }) => name);
  const odd = without.find((name) => !names.includes(name));
  if (odd === undefined) return;
  throw new UserError(
    `--without names a method that the contract does not have. It has ${names.join(', ')}`,
  );
}
