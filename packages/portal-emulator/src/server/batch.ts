import type { PortalContext } from '../context/context.js';
import { timeOf } from '../context/envelope-time.js';
import { findMethod } from '../methods/registry.js';
import { parseForm } from '../protocol/form.js';
import { isJsonObject, type Json, type JsonObject } from '../protocol/json.js';
import { methodParams } from '../protocol/params.js';
import { toPhpArray } from '../protocol/php-values.js';
import { PortalError } from '../protocol/portal-error.js';
import { systemError } from '../protocol/system-errors.js';
import { fillReferences } from './batch-references.js';
import { type CallRequest, callMethod } from './call.js';

const maxCommands = 50;

const lengthExceeded = systemError('ERROR_BATCH_LENGTH_EXCEEDED').toBody();

const notInBatch = new Set(['batch', 'download', 'upload']);

interface Outcome {
  readonly name: string;
  readonly result?: Json;
  readonly error?: JsonObject;
  readonly time?: JsonObject;
}

const methodOf = (command: string): string => command.split('?', 1)[0] ?? '';

/**
 * The `result` of a batch: each command's result or error under its name
 * (batch-answer). The HTTP status is 200 whatever the commands return.
 */
export function runBatch(portal: PortalContext, request: CallRequest): JsonObject {
  const outcomes = runAll(portal, request);
  const done = outcomes.filter((one) => one.error === undefined);
  return {
    result: toPhpArray(done.map((one) => [one.name, one.result ?? null])),
    result_error: toPhpArray(
      outcomes.flatMap((one) => (one.error ? [[one.name, one.error] as const] : [])),
    ),
    result_total: [],
    result_next: [],
    result_time: toPhpArray(done.map((one) => [one.name, one.time ?? null])),
  };
}

function commandsOf(value: Json | undefined): [string, Json][] {
  if (Array.isArray(value)) return value.map((command, index) => [String(index), command]);
  return isJsonObject(value) ? Object.entries(value) : [];
}

/** Scope errors lose their text inside a batch (error-envelope). */
function errorOf(error: unknown): JsonObject {
  if (!(error instanceof PortalError)) throw error;
  const body = error.toBody();
  return error.code === 'insufficient_scope' ? { ...body, error_description: '' } : body;
}

function runCommand(
  portal: PortalContext,
  outer: CallRequest,
  command: string,
  answers: ReadonlyMap<string, Json>,
): Json {
  const mark = command.indexOf('?');
  const method = methodOf(command);
  if (notInBatch.has(method.toLowerCase())) throw systemError('ERROR_BATCH_METHOD_NOT_ALLOWED');
  const forced = portal.faults.strike(method, ['error'], true);
  if (forced) throw new PortalError(forced.code, forced.description ?? '', forced.status);
  const fields = mark < 0 ? [] : parseForm(command.slice(mark + 1));
  const params = new Map(fields.map(([name, value]) => [name, fillReferences(value, answers)]));
  const body: JsonObject = { result: callMethod(portal, { ...outer, method, params }) };
  portal.faults.spoil(method, body, true);
  return body['result'] ?? null;
}

function runAll(portal: PortalContext, outer: CallRequest): Outcome[] {
  const params = methodParams(outer.params, true);
  const halt = params.get('HALT');
  const halts = Boolean(halt) && halt !== '0' && halt !== 'false';
  const answers = new Map<string, Json>();
  const outcomes: Outcome[] = [];
  for (const [index, [name, command]] of commandsOf(params.get('CMD')).entries()) {
    if (typeof command !== 'string') continue;
    // Before anything in it is read: a batch may have 200,000 commands.
    if (index >= maxCommands) {
      outcomes.push({ name, error: lengthExceeded });
      if (halts) break;
      continue;
    }
    const started = portal.now();
    const time = () => {
      const finished = portal.now();
      const { operating, generation, store } = portal;
      const name = findMethod(methodOf(command), generation, store.settings)?.name;
      const used = name && operating.report(outer.caller.account, name, finished);
      return timeOf(started, finished, generation, store.settings, used || undefined);
    };
    try {
      const result = runCommand(portal, outer, command, answers);
      answers.set(name, result);
      outcomes.push({ name, result, time: time() });
    } catch (error) {
      outcomes.push({ name, error: errorOf(error), time: time() });
      if (halts) break;
    }
  }
  return outcomes;
}
