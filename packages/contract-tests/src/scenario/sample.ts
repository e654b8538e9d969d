import { exchange } from '../exchange/exchange.js';
import { jsonOf, type WireOutcome } from '../exchange/wire.js';
import { methods } from '../generated/plan.js';
import { fold, type Mismatch } from '../judge/finding.js';
import { judge } from '../judge/judge.js';
import { isObject } from '../judge/seen.js';
import type { FormScenario } from '../plan.js';
import type { Target } from '../portal/target.js';
import type { ScenarioResult } from '../report/report.js';
import { notExercised, type RunContext } from './run.js';

const limitMs = 60_000;

/** The chats that an answer speaks of: its own, and the one that it hangs from. */
export function chatsOf(wire: WireOutcome): readonly string[] {
  const body = 'broken' in wire ? undefined : jsonOf(wire)?.value;
  const result = isObject(body) ? body['result'] : undefined;
  if (!isObject(result)) return [];
  const chat = isObject(result['chat']) ? result['chat'] : result;
  return [chat['id'], chat['parent_chat_id'], chat['parentChatId']]
    .filter((id) => Number.isSafeInteger(id) && Number(id) > 0)
    .map((id) => `chat${id}`);
}

/**
 * Reads more chats than were given, found in the answers about those. One that the caller may not
 * read is passed over: it was nobody's wish to read it.
 */
export async function runSample(
  found: readonly string[],
  most: number,
  target: Target,
  context: RunContext,
): Promise<ScenarioResult | undefined> {
  const place = sampledForm();
  if (!place) return undefined;
  const { method, parameter } = place;
  const scenario: FormScenario = { kind: 'form', method, form: 'sample' };
  const given = target.identifiers.dialogs ?? [];
  const novel = [...new Set(found)].filter((dialog) => !given.includes(dialog)).slice(0, most);
  const mismatches: Mismatch[] = [];
  let requests = 0;
  for (const dialog of novel) {
    const params = { [parameter]: dialog };
    const request = { method, params, credentials: target.good, verb: 'POST', byClient: true };
    const answered = await exchange(request, { ...context, pace: target.pace, limitMs });
    if (answered.client && 'apiError' in answered.client) continue;
    const judged = judge(method, answered);
    context.onAnswer({ method, wire: answered.wire, visits: judged.visits }, request);
    mismatches.push(...judged.mismatches);
    requests += 1;
  }
  const base = notExercised(scenario, 'the answers pointed at no other chat that can be read');
  if (requests === 0) return base;
  const { reason: _, ...rest } = base;
  const findings = fold(method, base.scenario, mismatches);
  return { ...rest, verdict: findings.length === 0 ? 'passed' : 'failed', requests, findings };
}

/** The first method that reads a chat by its id as its own user sees it. */
function sampledForm() {
  for (const { name: method, forms } of methods) {
    const form = forms.find(({ kind }) => kind === 'chat');
    if (form) return { method, parameter: form.parameter };
  }
  return undefined;
}
