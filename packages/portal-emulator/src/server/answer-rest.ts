import type { Caller } from '../access/caller.js';
import { authenticate } from '../auth/authorise.js';
import { findCredential } from '../auth/credentials.js';
import type { PortalContext } from '../context/context.js';
import { timeOf } from '../context/envelope-time.js';
import type { Method } from '../methods/method.js';
import { findMethod } from '../methods/registry.js';
import { isJsonObject, type JsonObject } from '../protocol/json.js';
import type { Params } from '../protocol/params.js';
import { PortalError } from '../protocol/portal-error.js';
import type { Route } from '../protocol/route.js';
import { systemError } from '../protocol/system-errors.js';
import { originOf, type WireAnswer, type WireRequest } from '../protocol/wire.js';
import type { Replayer } from '../replay/replayer.js';
import { cutShort, emptyAnswer, htmlAnswer, restAnswer, textAnswer } from './answers.js';
import { runBatch } from './batch.js';
import { callMethod } from './call.js';
import { type Diagnostics, diagnosticHeaders } from './diagnostic-headers.js';
import { type Framing, framed } from './framing.js';

/** One parsed request to /rest. */
export interface RestRequest {
  readonly wire: WireRequest;
  readonly route: Route;
  readonly params: Params;
}

/** Answers one request to /rest. */
export async function answerRest(portal: PortalContext, request: RestRequest): Promise<WireAnswer> {
  const { faults, store } = portal;
  const { method, format } = request.route;
  const late = faults.strike(method, ['latency']);
  if (late) await portal.sleep(late.milliseconds);
  const instead = faultInPlace(portal, request);
  if (instead) return instead;
  const outcome = answerItself(portal, request);
  if ('whole' in outcome) return outcome.whole;
  faults.spoil(method, outcome.body);
  const headers = diagnosticHeaders(store.settings, outcome.diagnostics);
  const answer = framed(restAnswer(format, outcome.status, outcome.body, headers), outcome.framing);
  return faults.strike(method, ['truncate']) ? cutShort(answer) : answer;
}

/** Faults that replace the answer, so that the portal does not run the method. */
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

/** An envelope that faults can still change, or a recorded answer that is not an envelope. */
type OwnAnswer = OpenAnswer | { readonly whole: WireAnswer };

interface OpenAnswer {
  readonly status: number;
  readonly body: JsonObject;
  readonly diagnostics: Diagnostics;
  readonly framing?: Framing;
}

/** The portal's answer without faults: computed or recorded. */
function answerItself(portal: PortalContext, request: RestRequest): OwnAnswer {
  try {
    if (!portal.rate.admit(request.wire.remoteAddress, portal.now())) {
      throw systemError('QUERY_LIMIT_EXCEEDED');
    }
    if (portal.replayer) return answerRecorded(portal.replayer, request);
    return answerCaller(portal, request, admit(portal, request));
  } catch (error) {
    return refusal(error, {});
  }
}

function refusal(error: unknown, diagnostics: Diagnostics): OpenAnswer {
  const known = error instanceof PortalError ? error : systemError('ERROR_CORE');
  return { status: known.status, body: known.toBody(), diagnostics };
}

/** @throws PortalError when nothing was recorded for the request */
function answerRecorded(replayer: Replayer, { wire, route, params }: RestRequest): OwnAnswer {
  const credential = findCredential(wire.headers, params, route);
  const { method } = route;
  const recorded = replayer.next({ method, params, verb: wire.verb, credential });
  if (!recorded) throw systemError('ERROR_NOT_RECORDED');
  if ('broken' in recorded) return { whole: 'reset' };
  const { status, body, text, ...framing } = recorded;
  if (isJsonObject(body)) {
    return { status, body: structuredClone(body), diagnostics: {}, framing };
  }
  return { whole: framed(textAnswer(status, text ?? JSON.stringify(body) ?? ''), framing) };
}

/** A caller that the portal knows, and the method that they call; none for a batch. */
interface Admitted {
  readonly caller: Caller;
  readonly method: Method | undefined;
  /** Milliseconds since 1970. */
  readonly started: number;
}

/**
 * Checks transport, method and credentials, in the server's order.
 * @throws PortalError for the first check that fails
 */
function admit(portal: PortalContext, { wire, route, params }: RestRequest): Admitted {
  const { store, generation } = portal;
  const started = portal.now();
  if (store.settings.requireHttps && !wire.secure) throw systemError('INVALID_REQUEST');
  // The server checks the site before it looks up the method.
  if (store.settings.deleted) throw systemError('PORTAL_DELETED');
  const method = findMethod(route.method, generation, store.settings);
  if (!isBatch(route) && !method) throw systemError('ERROR_METHOD_NOT_FOUND');
  const caller = authenticate(store, findCredential(wire.headers, params, route), started);
  return { caller, method, started };
}

/** Runs the method or the batch of a caller. A refusal also names their application, but has no time. */
function answerCaller(
  portal: PortalContext,
  { wire, route, params }: RestRequest,
  { caller, method, started }: Admitted,
): OpenAnswer {
  const { generation, store } = portal;
  const application = caller.applicationId;
  const call = { method: route.method, params, caller, verb: wire.verb, origin: originOf(wire) };
  try {
    const result = isBatch(route) ? runBatch(portal, call) : callMethod(portal, call);
    const finished = portal.now();
    const operating = portal.operating.report(caller.account, method?.name ?? 'batch', finished);
    const time = timeOf(started, finished, generation, store.settings, operating);
    const diagnostics = { application, took: finished - started };
    return { status: 200, body: { result, time }, diagnostics };
  } catch (error) {
    return refusal(error, { application });
  }
}

function isBatch({ method }: Route): boolean {
  return method.toLowerCase() === 'batch';
}
