import { applyBaseline } from './baseline/baseline.js';
import { type Answered, coverageOf } from './cover/collect.js';
import { causes, methods, unprovoked } from './generated/plan.js';
import { contractVersion } from './generated/schemas.js';
import { generationOf, withConsistency } from './judge/consistency.js';
import type { Scenario } from './plan.js';
import { embeddedTarget } from './portal/embedded.js';
import { liveTarget } from './portal/live.js';
import { probe } from './portal/probe.js';
import type { Target } from './portal/target.js';
import { createRecorder } from './record/recording.js';
import { gapsOf, withVerdicts } from './report/assess.js';
import { redactDeep, redactor } from './report/redact.js';
import type { Report, ScenarioResult } from './report/report.js';
import { allScenarios } from './scenario/all.js';
import { type Emulator, startEmulator } from './scenario/emulate.js';
import { type RunContext, runScenario } from './scenario/run.js';
import { chatsOf, runSample } from './scenario/sample.js';
import type { Settings } from './settings.js';
import { SetupError } from './setup-error.js';

/**
 * Runs every scenario against a portal and judges each answer. Findings are in the report, never
 * thrown.
 * @throws SetupError when there is no such portal, or it refuses the credentials
 */
export async function runContract(settings: Settings = {}): Promise<Report> {
  const { now = Date.now, fetch = globalThis.fetch, without = [] } = settings;
  refuseUnknown(without);
  const started = now();
  const target = liveTarget(settings) ?? (await embeddedTarget(settings.embedded));
  const answered: Answered[] = [];
  const found: string[] = [];
  const recorder = createRecorder(redactor(target.secrets));
  const context: RunContext = {
    fetch,
    ...(settings.signal && { signal: settings.signal }),
    onAnswer: (answer, request) => {
      answered.push(answer);
      found.push(...chatsOf(answer.wire));
      recorder.add(request, answer.wire);
    },
  };
  const emulator = await startEmulator(fetch);
  try {
    if (target.kind === 'live') {
      settings.onWaiting?.(target.origin);
      await probe(target, context);
    }
    const planned = allScenarios(without);
    const results = await runAll(planned, { target, emulator, context, settings });
    const partial = results.length < planned.length;
    const { sample = 0 } = settings;
    const more =
      partial || sample === 0 ? undefined : await runSample(found, sample, target, context);
    if (more) results.push(redactDeep(more, redactor(target.secrets)));
    settings.onRecording?.(recorder.recording());
    return report(settings, target, { results, answered, partial, started, ended: now() });
  } finally {
    await Promise.all([emulator.close(), target.close()]);
  }
}

interface Walk {
  readonly target: Target;
  readonly emulator: Emulator;
  readonly context: RunContext;
  readonly settings: Settings;
}

async function runAll(planned: readonly Scenario[], { target, emulator, context, settings }: Walk) {
  const redact = redactor(target.secrets);
  const results: ScenarioResult[] = [];
  for (const scenario of planned) {
    if (settings.signal?.aborted) break;
    const onPortal = await runScenario(scenario, target, context);
    // What was under way when the run was ended says nothing of the portal.
    if (settings.signal?.aborted) break;
    const { verdict, reason = '', asked } = onPortal;
    const stoodIn =
      verdict === 'not exercised' && scenario.kind === 'error'
        ? { ...(await emulator.run(scenario, reason)), ...(asked && { asked }) }
        : onPortal;
    const result = redactDeep(stoodIn, redact);
    results.push(result);
    settings.onScenario?.(result, results.length, planned.length);
  }
  return results;
}

interface Ran {
  readonly results: readonly ScenarioResult[];
  readonly answered: readonly Answered[];
  readonly partial: boolean;
  readonly started: number;
  readonly ended: number;
}

function report(
  { failOn = 'drift', coverageFloor: floor = 0, without = [], baseline }: Settings,
  { kind, origin }: Target,
  { results, answered, partial, started, ended }: Ran,
): Report {
  const generation = generationOf(results);
  const known = applyBaseline(withConsistency(results), baseline ?? { version: 1, findings: [] });
  const scenarios = withVerdicts(known.results, failOn);
  const coverage = coverageOf(answered, scenarios, without);
  const gaps = gapsOf(scenarios, coverage, { partial, floor, live: kind === 'live' });
  return {
    version: 1,
    contract: contractVersion,
    portal: { kind, origin, ...(generation !== undefined && { generation }) },
    startedAt: new Date(started).toISOString(),
    durationMs: Math.round(ended - started),
    partial,
    failOn,
    scenarios,
    unprovoked: neverProvoked(),
    coverage,
    stale: known.stale,
    gaps,
    ok: gaps.length === 0 && scenarios.every(({ verdict }) => verdict !== 'failed'),
  };
}

/** The causes that belong to no method of the contract. */
function neverProvoked() {
  return unprovoked.flatMap((name) => {
    const cause = causes[name];
    if (!cause || cause.applies === 'system') return [];
    return [{ cause: name, code: cause.code, reason: cause.unprovoked ?? '' }];
  });
}

function refuseUnknown(without: readonly string[]): void {
  const names = methods.map(({ name }) => name);
  const odd = without.find((name) => !names.includes(name));
  if (odd === undefined) return;
  throw new SetupError(
    `the contract has no method to leave out of that name — it has ${names.join(', ')}`,
  );
}
