import { causes, scenarios, unprovoked } from './generated/plan.js';
import { contractVersion } from './generated/schemas.js';
import type { Scenario } from './plan.js';
import { embeddedTarget } from './portal/embedded.js';
import { liveTarget } from './portal/live.js';
import { probe } from './portal/probe.js';
import type { Target } from './portal/target.js';
import { redactDeep, redactor } from './report/redact.js';
import type { Report, ScenarioResult } from './report/report.js';
import { runScenario } from './scenario/run.js';
import type { Settings } from './settings.js';

/**
 * Runs every scenario of the plan against a portal and judges each answer. Findings are in the
 * report, never thrown.
 * @throws SetupError when there is no such portal, or it refuses the credentials
 */
export async function runContract(settings: Settings = {}): Promise<Report> {
  const { now = Date.now, fetch = globalThis.fetch, signal } = settings;
  const started = now();
  const target = liveTarget(settings) ?? (await embeddedTarget(settings.embedded));
  const redact = redactor(target.secrets);
  try {
    if (target.kind === 'live') await probe(target, fetch);
    const results: ScenarioResult[] = [];
    for (const scenario of scenarios) {
      if (signal?.aborted) break;
      const result = redactDeep(await runScenario(scenario, target, fetch), redact);
      results.push(result);
      settings.onScenario?.(result, results.length, scenarios.length);
    }
    return report(target, results, scenarios, { started, ended: now() });
  } finally {
    await target.close();
  }
}

function report(
  { kind, origin }: Target,
  results: readonly ScenarioResult[],
  planned: readonly Scenario[],
  { started, ended }: { started: number; ended: number },
): Report {
  const exercised = results.filter(({ verdict }) => verdict !== 'not exercised');
  const partial = results.length < planned.length;
  return {
    version: 1,
    contract: contractVersion,
    portal: { kind, origin },
    startedAt: new Date(started).toISOString(),
    durationMs: Math.round(ended - started),
    partial,
    scenarios: results,
    unprovoked: unprovoked.map((name) => ({
      cause: name,
      code: causes[name]?.code ?? '',
      reason: causes[name]?.unprovoked ?? '',
    })),
    ok: !partial && exercised.length > 0 && exercised.every(({ verdict }) => verdict === 'passed'),
  };
}
