import type { Caller } from '../access/caller.js';
import type { Generation } from '../dialects/generation.js';
import type { Json } from '../protocol/json.js';
import type { PortalStore } from '../state/store.js';

/** One call of one method, authorised. */
export interface MethodCall {
  readonly params: ReadonlyMap<string, Json>;
  readonly caller: Caller;
  readonly store: PortalStore;
  readonly generation: Generation;
  readonly origin: string;
  /** The HTTP verb, in capitals. */
  readonly verb: string;
  readonly now: number;
}

export interface Method {
  readonly name: string;
  readonly scope: string;
  /** Legacy methods accept parameter and method names in any letter case; v2 names are case-sensitive. */
  readonly legacy: boolean;
  /** The first year whose portals have the method. */
  readonly since: Generation;
  /** Absent from a portal without the messenger. */
  readonly needsMessenger: boolean;
  /** @throws PortalError when it refuses */
  readonly run: (call: MethodCall) => Json;
}
