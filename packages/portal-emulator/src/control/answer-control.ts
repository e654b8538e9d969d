import type { PortalContext } from '../context/context.js';
import type { WireAnswer, WireRequest } from '../protocol/wire.js';
import { UserError } from '../state/user-error.js';
import { controlRoutes } from './control-routes.js';

/** Outside /rest, so that no portal method can ever have such an address. */
export function isControlPath(path: string): boolean {
  return path.startsWith('/_emulator/');
}

/** The answer of a control route, which inspects or changes the running emulator. */
export function answerControl(portal: PortalContext, wire: WireRequest, path: string): WireAnswer {
  const verbs = controlRoutes.get(path.replace(/\/$/, ''));
  if (!verbs) {
    const known = [...controlRoutes.keys()].join(', ');
    return mistake(404, `Unknown route. The routes are ${known}`);
  }
  const route = Object.hasOwn(verbs, wire.verb) ? verbs[wire.verb] : undefined;
  if (!route) return mistake(405, `Use ${Object.keys(verbs).join(' or ')}`);
  if (route.takesBody && !isJson(wire)) {
    return mistake(415, 'Send the body with Content-Type: application/json');
  }
  // Browsers say which page sends a request; tests and scripts do not.
  if (wire.verb !== 'GET' && wire.headers.origin !== undefined) {
    return mistake(403, 'Web pages may not control the emulator');
  }
  try {
    const input = route.takesBody ? parseJson(wire.body) : undefined;
    const { status = 200, body } = route.handle(portal, input, wire);
    return reply(status, body);
  } catch (error) {
    if (error instanceof UserError) return mistake(400, error.message);
    throw error;
  }
}

function reply(status: number, body: object): WireAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: `${JSON.stringify(body)}\n`,
  };
}

function mistake(status: number, message: string): WireAnswer {
  return reply(status, { error: message });
}

/** A browser asks before it sends this type to another origin, and no origin is ever allowed. */
function isJson(wire: WireRequest): boolean {
  return /^application\/json\b/i.test(wire.headers['content-type'] ?? '');
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new UserError('The body is not JSON');
  }
}
