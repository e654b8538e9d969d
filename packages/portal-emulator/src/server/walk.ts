import { authenticate } from '../auth/authorise.js';
import { findCredential } from '../auth/credentials.js';
import { findMethod } from '../methods/registry.js';
import type { JsonObject } from '../protocol/json.js';
import type { Params } from '../protocol/params.js';
import { readParams } from '../protocol/params.js';
import { PortalError } from '../protocol/portal-error.js';
import type { Route } from '../protocol/route.js';
import { parseRoute } from '../protocol/route.js';
import { systemError } from '../protocol/system-errors.js';
import { timeOf } from '../protocol/time.js';
import type { WireAnswer, WireRequest } from '../protocol/wire.js';
import { emptyAnswer, htmlAnswer, jsonAnswer, preflightAnswer } from './answers.js';
import { runBatch } from './batch.js';
import { callMethod } from './call.js';
import type { PortalContext } from './context.js';

/** Faults that take the answer's place before the portal is even asked. */
const IN_PLACE = ['error', 'html', 'empty', 'reset'] as const;

function faultInPlace(portal: PortalContext, method: string): WireAnswer | undefined {
  const fault = portal.faults.strike(method, IN_PLACE);
  switch (fault?.kind) {
    case 'error':
      return jsonAnswer(fault.status, {
        error: fault.code,
        error_description: fault.description ?? '',
      });
    case 'html':
      return htmlAnswer(fault.status ?? 502);
    case 'empty':
      return emptyAnswer(fault.status ?? 200);
    case 'reset':
      return 'reset';
    default:
      return undefined;
  }
}

const originOf = (request: WireRequest): string =>
  `${request.secure ? 'https' : 'http'}://${request.headers.host ?? 'localhost'}`;

/** Transport, method, authorisation and scope, operating time, method: the server's own order. */
function runMethod(
  portal: PortalContext,
  request: WireRequest,
  route: Route,
  params: Params,
): JsonObject {
  const { store, generation, now } = portal;
  const started = now();
  if (store.settings.requireHttps && !request.secure) throw systemError('INVALID_REQUEST');
  const isBatch = route.method.toLowerCase() === 'batch';
  if (!isBatch && !findMethod(route.method, generation, store.settings)) {
    throw systemError('ERROR_METHOD_NOT_FOUND');
  }
  const caller = authenticate(store, findCredential(request.headers, params, route), started);
  const call = {
    method: route.method,
    params,
    caller,
    verb: request.verb,
    origin: originOf(request),
  };
  const result = isBatch ? runBatch(portal, call) : callMethod(portal, call);
  const finished = now();
  const operating = portal.operating.report(caller.account, route.method, finished);
  return { result, time: timeOf(started, finished, generation, store.settings, operating) };
}

async function answerRoute(
  portal: PortalContext,
  request: WireRequest,
  route: Route,
  params: Params,
): Promise<WireAnswer> {
  const { faults } = portal;
  if (!faults.isEmpty) {
    const late = faults.strike(route.method, ['latency']);
    if (late) await portal.sleep(late.milliseconds);
    const instead = faultInPlace(portal, route.method);
    if (instead) return instead;
  }
  if (portal.rate && !portal.rate.admit(request.remoteAddress, portal.now())) {
    throw systemError('QUERY_LIMIT_EXCEEDED');
  }
  const body = runMethod(portal, request, route, params);
  if (faults.isEmpty) return jsonAnswer(200, body);
  faults.spoil(route.method, body);
  const answer = jsonAnswer(200, body);
  if (answer === 'reset' || !faults.strike(route.method, ['truncate'])) return answer;
  return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
}

/** The answer to one request. Never throws: every failure is an answer in the portal's format. */
export async function answer(portal: PortalContext, request: WireRequest): Promise<WireAnswer> {
  const startedAt = portal.now();
  const [path = ''] = request.target.split('?', 1);
  const route = parseRoute(path);
  let params: Params = new Map();
  let given: WireAnswer;
  try {
    if (request.verb === 'OPTIONS') return preflightAnswer();
    if (!route) throw systemError('ERROR_METHOD_NOT_FOUND');
    params = await readParams(request);
    given = await answerRoute(portal, request, route, params);
  } catch (error) {
    const refusal = error instanceof PortalError ? error : systemError('ERROR_CORE');
    given = jsonAnswer(refusal.status, refusal.toBody());
  }
  portal.log.add({
    startedAt,
    finishedAt: portal.now(),
    verb: request.verb,
    route,
    params,
    status: given === 'reset' ? 0 : given.status,
  });
  return given;
}
