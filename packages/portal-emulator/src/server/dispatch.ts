import { refreshToken } from '../auth/refresh-token.js';
import type { PortalContext } from '../context/context.js';
import { answerControl, isControlPath } from '../control/answer-control.js';
import { type Params, readParams } from '../protocol/params.js';
import { PortalError } from '../protocol/portal-error.js';
import { parseRoute, type Route } from '../protocol/route.js';
import { systemError } from '../protocol/system-errors.js';
import { originOf, type WireAnswer, type WireRequest } from '../protocol/wire.js';
import { answerRest } from './answer-rest.js';
import { jsonAnswer, preflightAnswer } from './answers.js';

const oauthPath = /^\/oauth\/token\/?$/;

/** The answer to one request. Never throws: every failure is an answer in the portal's format. */
export async function dispatch(portal: PortalContext, wire: WireRequest): Promise<WireAnswer> {
  const startedAt = portal.now();
  const [path = ''] = wire.target.split('?', 1);
  if (portal.control && isControlPath(path)) return answerControl(portal, wire, path);
  if (wire.verb === 'OPTIONS') return preflightAnswer();
  const route: Route | undefined = parseRoute(path);
  const params = readParams(wire);
  const answer = route
    ? await answerRest(portal, { wire, route, params })
    : answerOutsideRest(portal, wire, path, params);
  const status = answer === 'reset' ? 0 : answer.status;
  const size = wire.target.length + wire.body.length;
  portal.log.add({
    startedAt,
    finishedAt: portal.now(),
    verb: wire.verb,
    path,
    method: route?.method ?? '',
    params,
    size,
    status,
  });
  return answer;
}

function answerOutsideRest(
  portal: PortalContext,
  wire: WireRequest,
  path: string,
  params: Params,
): WireAnswer {
  try {
    if (oauthPath.test(path)) {
      return jsonAnswer(200, refreshToken(portal.store, params, originOf(wire), portal.now()));
    }
    throw systemError('ERROR_METHOD_NOT_FOUND');
  } catch (error) {
    const refusal = error instanceof PortalError ? error : systemError('ERROR_CORE');
    return jsonAnswer(refusal.status, refusal.toBody());
  }
}
