import type { Scenario } from '../ground/plan-types.js';
import { type Redact, redactDeep } from '../ground/redact.js';
import type { ScenarioResult } from '../ground/result.js';
import type { Target } from '../portal/target.js';
import type { Emulator } from '../scenario/emulate.js';
import { type Ran, type RunContext, runScenario } from '../scenario/run-scenario.js';
import { settle } from '../scenario/settle.js';
import type { Settings } from './settings.js';

/** What running scenarios needs. */
export interface Running {
  readonly target: Target;
  readonly emulator: Emulator;
  readonly context: RunContext;
  readonly redact: Redact;
  readonly hooks: Pick<Settings, 'signal' | 'now' | 'onScenario' | 'onScenarioStart'>;
}

/** Runs scenarios one after another, until the signal ends them. */
export async function runAll(
  planned: readonly Scenario[],
  { target, emulator, context, redact, hooks }: Running,
): Promise<readonly ScenarioResult[]> {
  const { now = Date.now, signal, onScenario, onScenarioStart } = hooks;
  const results: Ran[] = [];
  for (const scenario of planned) {
    if (signal?.aborted) break;
    onScenarioStart?.(scenario, results.length, planned.length);
    const began = now();
    const onPortal = await runScenario(scenario, target, context);
    // A scenario that was running when the run was ended says nothing about the portal.
    if (signal?.aborted) break;
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
    onScenario?.(clean.result, results.length, planned.length);
  }
  return settle(results);
}
