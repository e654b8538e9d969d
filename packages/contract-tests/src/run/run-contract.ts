import type { Answered } from '../cover/collect.js';
import { createPacer, systemClock } from '../exchange/pace.js';
import { methods } from '../generated/plan.js';
import type { Scenario } from '../ground/plan-types.js';
import { redactDeep, redactor } from '../ground/redact.js';
import { UserError } from '../ground/user-error.js';
import { embeddedTarget } from '../portal/embedded.js';
import { liveTarget } from '../portal/live.js';
import { longestProbeMs, probe, watchCredentials } from '../portal/probe.js';
import type { Target } from '../portal/target.js';
import { createRecorder } from '../record/recording.js';
import { assemble } from '../report/assemble.js';
import { timeIsOver } from '../report/assess.js';
import type { Report } from '../report/report.js';
import { allScenarios } from '../scenario/all.js';
import { type Emulator, startEmulator } from '../scenario/emulate.js';
import { type Ran, type RunContext, runScenario } from '../scenario/run-scenario.js';
import { settle } from '../scenario/settle.js';
import type { Settings } from './settings.js';

/**
 * Runs every scenario against a portal and judges each answer. Findings are in the report, never
 * thrown.
 * @throws UserError when there is no such portal, or it refuses the credentials
 */
export async function runContract(settings: Settings = {}): Promise<Report> {
  const { now = Date.now, fetch = globalThis.fetch, without = [] } = settings;
  refuseUnknown(without);
  const planned = allScenarios(without, settings.only);
  if (planned.length === 0) throw new UserError(`--only matches no scenario. ${onlyHint}`);
  const started = now();
  const target = liveTarget(settings) ?? (await embeddedTarget(settings.embedded));
  const answered: Answered[] = [];
  const redact = redactor(target.secrets);
  const recorder = createRecorder(redact);
  const deadline = limitRun(settings);
  const { pace = 'standard', share = 50, timeoutMs = 30_000 } = settings;
  const sending = {
    fetch,
    signal: deadline.signal,
    pacer: pace === 'off' ? undefined : createPacer(pace, share / 100, systemClock),
  };
  const context: RunContext = {
    ...sending,
    limitMs: timeoutMs,
    generation: settings.generation,
    isLost: watchCredentials(target, sending),
    onAnswer: (answer, request) => {
      answered.push(answer);
      recorder.add(request, answer.wire);
    },
  };
  const emulator = await startEmulator(fetch);
  try {
    if (target.kind === 'live') {
      settings.onWaiting?.(target.origin);
      await probe(target, context, Math.min(timeoutMs, longestProbeMs));
    }
    deadline.start();
    const results = await runAll(planned, { target, emulator, context, settings, redact });
    const partial = results.length < planned.length;
    settings.onRecording?.(recorder.recording());
    const { kind, origin } = target;
    const endedBy = partial ? deadline.reason() : undefined;
    const ran = { results, answered, partial, started, ended: now(), ...(endedBy && { endedBy }) };
    return assemble({ portal: { kind, origin }, ...ran }, settings);
  } finally {
    deadline.stop();
    await Promise.all([emulator.close(), target.close()]);
  }
}

interface Running {
  readonly target: Target;
  readonly emulator: Emulator;
  readonly context: RunContext;
  readonly settings: Settings;
  readonly redact: ReturnType<typeof redactor>;
}

async function runAll(planned: readonly Scenario[], run: Running) {
  const { target, emulator, context, settings, redact } = run;
  const { now = Date.now } = settings;
  const results: Ran[] = [];
  for (const scenario of planned) {
    if (context.signal?.aborted) break;
    settings.onScenarioStart?.(scenario, results.length, planned.length);
    const began = now();
    const onPortal = await runScenario(scenario, target, context);
    // What was under way when the run was ended says nothing of the portal.
    if (context.signal?.aborted) break;
    const { verdict, reason = '' } = onPortal.result;
    const result =
      verdict === 'not run' && scenario.kind === 'error'
        ? await emulator.run(scenario, reason)
        : onPortal.result;
    const durationMs = Math.max(0, Math.round(now() - began));
    const { otherwise } = onPortal;
    const ran: Ran = {
      ...onPortal,
      result: { ...result, durationMs },
      ...(otherwise && { otherwise: { ...otherwise, durationMs } }),
    };
    const clean = redactDeep(ran, redact);
    results.push(clean);
    settings.onScenario?.(clean.result, results.length, planned.length);
  }
  return settle(results);
}

/** Node fires a timer at once that is longer. */
const longestTimerMs = 2 ** 31 - 1;

/** Ends a run when its time is over, or when the settings' own signal does. */
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
