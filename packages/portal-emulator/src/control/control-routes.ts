import * as v from 'valibot';
import type { PortalContext } from '../context/context.js';
import { parseFault } from '../faults/fault.js';
import { originOf, type WireRequest } from '../protocol/wire.js';
import { invalid, parseBy } from '../state/parse-by.js';
import { parseState } from '../state/parse-state.js';

/**
 * What one verb of a route does.
 * @returns the body of the answer
 * @throws UserError for an invalid body
 */
type Handle = (portal: PortalContext, body: unknown, wire: WireRequest) => Reply;

interface Reply {
  readonly status?: number;
  readonly body: object;
}

type Route = Readonly<Record<string, { readonly takesBody: boolean; readonly handle: Handle }>>;

/** Every control route with its verbs; the README has them in a table. */
export const controlRoutes: ReadonlyMap<string, Route> = new Map([
  [
    '/_emulator/faults',
    {
      GET: reading((portal) => ({ faults: portal.faults.inForce })),
      POST: taking((portal, body) => {
        portal.faults.inject(parseFault(body));
        return { status: 201, body: { inForce: portal.faults.inForce.length } };
      }),
      DELETE: reading((portal) => {
        portal.faults.clear();
        return { inForce: 0 };
      }),
    },
  ],
  [
    '/_emulator/requests',
    {
      GET: reading((portal) => ({ requests: portal.log.requests })),
      DELETE: reading((portal) => {
        portal.log.clear();
        return { requests: [] };
      }),
    },
  ],
  [
    '/_emulator/state',
    {
      GET: reading((portal) => portal.store.snapshot()),
      PUT: taking((portal, body, wire) => {
        portal.replaceState(parseState(body));
        return { body: addresses(portal, wire) };
      }),
    },
  ],
  [
    '/_emulator/clock',
    {
      GET: reading(clockNow),
      POST: taking((portal, body) => {
        const milliseconds = parseBy(advanceSchema, body, 'The clock').advance * 1000;
        if (portal.clock.now() + milliseconds > lastTime) {
          throw invalid('The clock', ['advance: must not go beyond the year 9999']);
        }
        portal.clock.advance(milliseconds);
        return { body: clockNow(portal) };
      }),
    },
  ],
  [
    '/_emulator/reset',
    {
      POST: reading((portal, wire) => {
        portal.reset();
        return addresses(portal, wire);
      }),
    },
  ],
]);

/** Dates of later years have more digits than a portal's. */
const lastTime = Date.UTC(9999, 11, 31);

/** Seconds. */
const advanceSchema = v.strictObject({
  advance: v.pipe(v.number(), v.finite(), v.minValue(0, 'must be 0 or more seconds')),
});

function reading(read: (portal: PortalContext, wire: WireRequest) => object): Route[string] {
  return { takesBody: false, handle: (portal, _, wire) => ({ body: read(portal, wire) }) };
}

function taking(handle: Handle): Route[string] {
  return { takesBody: true, handle };
}

/** The credentials of a new state, with the same names as in the first line of `--json`. */
function addresses(portal: PortalContext, wire: WireRequest): object {
  const { webhook, accessToken } = portal.store.firstCredentials();
  const url = originOf(wire);
  return { url, webhookUrl: `${url}/rest/${webhook?.userId}/${webhook?.secret}/`, accessToken };
}

function clockNow({ clock }: PortalContext): object {
  return { now: new Date(clock.now()).toISOString(), advanced: clock.advanced() / 1000 };
}
