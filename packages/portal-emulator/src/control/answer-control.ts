import { parseFault } from '../faults/fault.js';
import type { FaultBox } from '../faults/fault-box.js';
import type { WireAnswer, WireRequest } from '../protocol/wire.js';
import { UserError } from '../state/user-error.js';

/** Outside /rest, so that no portal method can ever have this address. */
export const CONTROL_PATH = '/_emulator/faults';

const reply = (status: number, body: object): WireAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: `${JSON.stringify(body)}\n`,
});

const mistake = (status: number, message: string) => reply(status, { error: message });

/** A browser cannot send this type across origins without asking first, and is never allowed to. */
const isJson = (wire: WireRequest): boolean =>
  /^application\/json\b/i.test(wire.headers['content-type'] ?? '');

function inject(faults: FaultBox, wire: WireRequest): WireAnswer {
  if (!isJson(wire)) return mistake(415, 'Send the fault with Content-Type: application/json');
  try {
    const input: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(wire.body));
    faults.inject(parseFault(input));
    return reply(201, { inForce: faults.inForce.length });
  } catch (error) {
    const message = error instanceof UserError ? error.message : 'The body is not JSON';
    return mistake(400, message);
  }
}

/** GET lists the faults in force, POST puts one in force, DELETE takes all out. */
export function answerControl(faults: FaultBox, wire: WireRequest): WireAnswer {
  switch (wire.verb) {
    case 'GET':
      return reply(200, { faults: faults.inForce });
    case 'POST':
      return inject(faults, wire);
    case 'DELETE':
      faults.clear();
      return reply(200, { inForce: 0 });
    default:
      return mistake(405, 'Use GET, POST or DELETE');
  }
}
