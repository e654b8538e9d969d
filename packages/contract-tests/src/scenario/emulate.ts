import { startPortal } from '@b24-chat/portal-emulator';
import type { Send } from '../exchange/capture.js';
import { exchange } from '../exchange/exchange.js';
import type { PlannedRequest } from '../exchange/request.js';
import { causes } from '../generated/plan.js';
import { type ErrorScenario, scenarioName } from '../ground/plan-types.js';
import type { ScenarioResult } from '../ground/result.js';
import { fold, type Mismatch } from '../judge/finding.js';
import { judge } from '../judge/judge.js';
import { targetOf } from '../portal/embedded.js';
import { methodNamed, prepare } from './prepare.js';
import { notEmulated, notRun, runScenario } from './run-scenario.js';

const limitMs = 10_000;

/** Replaces a portal for errors that cannot be provoked safely on one. */
export interface Emulator {
  readonly run: (scenario: ErrorScenario, reason: string) => Promise<ScenarioResult>;
  readonly close: () => Promise<void>;
}

/** Starts an emulator that provokes errors: by their cause if it can, otherwise by a fault. */
export async function startEmulator(fetch: Send): Promise<Emulator> {
  const portal = await startPortal();
  const target = targetOf(portal);
  return {
    close: () => portal.close(),
    run: async (scenario, reason) => {
      const cause = causes[scenario.cause];
      if (!cause || cause.applies === 'batch') return notRun(scenario, reason);
      if (!portal.methods.includes(scenario.method)) return notRun(scenario, notEmulated);
      if (cause.provoke) {
        const { result } = await runScenario(scenario, target, {
          exchange: (_, request) => exchange(request, { fetch, limitMs }),
          onAnswer: () => {},
        });
        return asEmulated(result, reason);
      }
      const request = goodRequest(scenario.method);
      if (!request) return notRun(scenario, reason);
      const mismatches: Mismatch[] = [];
      for (const status of cause.statuses) {
        const { method } = scenario;
        const description = cause.message;
        const end = portal.inject({ kind: 'error', method, status, code: cause.code, description });
        const answered = await exchange(request, { fetch, limitMs });
        end();
        mismatches.push(...judge(method, answered, { cause }).mismatches);
      }
      const findings = fold(scenario.method, scenarioName(scenario), mismatches);
      const { requests: _, ...base } = notRun(scenario, reason);
      return asEmulated({ ...base, requests: cause.statuses.length, findings }, reason);
    },
  };

  /** None for a method that the emulator does not have, or has nothing to read with. */
  function goodRequest(method: string): PlannedRequest | undefined {
    const form = methodNamed(method).forms[0]?.name ?? '';
    const prepared = prepare({ kind: 'form', method, form }, target);
    return 'requests' in prepared ? prepared.requests[0] : undefined;
  }
}

function asEmulated(result: ScenarioResult, reason: string): ScenarioResult {
  return { ...result, verdict: result.findings.length === 0 ? 'emulated' : 'failed', reason };
}
