import type { Caller } from '../access/caller.js';
import { authorise } from '../auth/authorise.js';
import type { PortalContext } from '../context/context.js';
import { findMethod } from '../methods/registry.js';
import type { Json } from '../protocol/json.js';
import { methodParams, type Params } from '../protocol/params.js';
import { systemError } from '../protocol/system-errors.js';

export interface CallRequest {
  readonly method: string;
  readonly params: Params;
  readonly caller: Caller;
  readonly verb: string;
  readonly origin: string;
}

/**
 * Finds a method by its name, authorises the caller, checks the operating time and
 * runs the method.
 * @throws PortalError for the first check that fails
 */
export function callMethod(portal: PortalContext, request: CallRequest): Json {
  const { store, generation, operating, now } = portal;
  const { caller } = request;
  const method = findMethod(request.method, generation, store.settings);
  if (!method) throw systemError('ERROR_METHOD_NOT_FOUND');
  authorise(caller, method);
  const started = now();
  if (operating.isSpent(caller.account, method.name, started)) {
    throw systemError('OPERATION_TIME_LIMIT');
  }
  const params = methodParams(request.params, method.legacy);
  try {
    const { verb, origin } = request;
    return method.run({ params, caller, store, generation, origin, verb, now: started });
  } finally {
    const finished = now();
    const seconds = (finished - started) / 1000;
    operating.charge(caller.account, method.name, { seconds, now: finished });
  }
}
