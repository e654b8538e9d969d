import { authenticate } from '../auth/authorise.js';
import { findCredential } from '../auth/credentials.js';
import type { PortalContext } from '../context/context.js';
import { timeOf } from '../context/envelope-time.js';
import { findMethod } from '../methods/registry.js';
import { isJsonObject, type JsonObject } from '../protocol/json.js';
import type { Params } from '../protocol/params.js';
import { PortalError } from '../protocol/portal-error.js';
import type { Route } from '../protocol/route.js';
import { systemError } from '../protocol/system-errors.js';
import { originOf, type WireAnswer, type WireRequest } from '../protocol/wire.js';
import { cutShort, emptyAnswer, htmlAnswer, restAnswer, textAnswer } from './answers.js';
import { runBatch } from './batch.js';
import { callMethod } from './call.js';
import { type Diagnostics, diagnosticHeaders } from './diagnostic-headers.js';
import { type Framing, framed } from './framing.js';

/** One request to /rest, read and ready. */
export interface RestRequest {
  readonly wire: WireRequest;
  readonly route: Route;
  readonly params: Params;
}

/** Faults that take the answer's place before the portal is even asked. */
const inPlace = ['error', 'html', 'empty', 'reset'] as const;

function faultInPlace(portal: PortalContext, { route }: RestRequest): WireAnswer | undefined {
  const fault = portal.faults.strike(route.method, inPlace);
  switch (fault?.kind) {
    case 'error': {
      const body = { error: fault.code, error_description: fault.description ?? '' };
      return restAnswer(route.format, fault.status, body);
    }
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

/** Transport, method, authorisation and scope, operating time, method: the server's own order. */
function runMethod(
  portal: PortalContext,
  { wire, route, params }: RestRequest,
  diagnostics: Diagnostics,
): JsonObject {
  const { store, generation, now } = portal;
  const started = now();
  if (store.settings.requireHttps && !wire.secure) throw systemError('INVALID_REQUEST');
  // The server's source looks at the site before it looks for the method.
  if (store.settings.deleted) throw systemError('PORTAL_DELETED');
  const isBatch = route.method.toLowerCase() === 'batch';
  const method = findMethod(route.method, generation, store.settings);
  if (!isBatch && !method) throw systemError('ERROR_METHOD_NOT_FOUND');
  const caller = authenticate(store, findCredential(wire.headers, params, route), started);
  diagnostics.application = caller.applicationId;
  const origin = originOf(wire);
  const call = { method: route.method, params, caller, verb: wire.verb, origin };
  const result = isBatch ? runBatch(portal, call) : callMethod(portal, call);
  const finished = now();
  diagnostics.took = finished - started;
  const operating = portal.operating.report(caller.account, method?.name ?? 'batch', finished);
  return { result, time: timeOf(started, finished, generation, store.settings, operating) };
}

/** An envelope still open to faults, or a recorded answer that is none. */
type OwnAnswer =
  | { readonly status: number; readonly body: JsonObject; readonly framing?: Framing }
  | { readonly whole: WireAnswer };

/** What the portal itself says, faults aside: its own answer or a recorded one. */
function answerItself(
  portal: PortalContext,
  request: RestRequest,
  diagnostics: Diagnostics,
): OwnAnswer {
  try {
    if (!portal.rate.admit(request.wire.remoteAddress, portal.now())) {
      throw systemError('QUERY_LIMIT_EXCEEDED');
    }
    if (!portal.replayer) return { status: 200, body: runMethod(portal, request, diagnostics) };
    const { wire, route, params } = request;
    const credential = findCredential(wire.headers, params, route);
    const { method } = route;
    const recorded = portal.replayer.next({ method, params, verb: wire.verb, credential });
    if (!recorded) throw systemError('ERROR_NOT_RECORDED');
    if ('broken' in recorded) return { whole: 'reset' };
    const { status, body, text, ...framing } = recorded;
    if (isJsonObject(body)) return { status, body: structuredClone(body), framing };
    return { whole: framed(textAnswer(status, text ?? JSON.stringify(body) ?? ''), framing) };
  } catch (error) {
    const refusal = error instanceof PortalError ? error : systemError('ERROR_CORE');
    return { status: refusal.status, body: refusal.toBody() };
  }
}

/** One request to /rest, from the front door to the answer. */
export async function answerRest(portal: PortalContext, request: RestRequest): Promise<WireAnswer> {
  const { faults, store } = portal;
  const { method, format } = request.route;
  const late = faults.strike(method, ['latency']);
  if (late) await portal.sleep(late.milliseconds);
  const instead = faultInPlace(portal, request);
  if (instead) return instead;
  const diagnostics: Diagnostics = {};
  const given = answerItself(portal, request, diagnostics);
  if ('whole' in given) return given.whole;
  faults.spoil(method, given.body);
  const headers = diagnosticHeaders(store.settings, diagnostics);
  const answer = framed(restAnswer(format, given.status, given.body, headers), given.framing);
  return faults.strike(method, ['truncate']) ? cutShort(answer) : answer;
}
