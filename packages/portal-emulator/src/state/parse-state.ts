import { danglingReferences } from './check-references.js';
import { completeState } from './complete-state.js';
import { invalid, parseBy } from './parse-by.js';
import { type PortalDescription, type PortalState, portalStateSchema } from './schema.js';

/**
 * A portal's state from a short description. `{ chats: [...] }` is enough: the users that it names are
 * added, and a webhook and a token with every chat scope.
 * @throws UserError when the description breaks the rules of a state file
 */
export function createPortal(description: PortalDescription = {}): PortalState {
  return parseState(description);
}

/**
 * Reads a state and fills in what it leaves out.
 * @throws UserError when the state breaks a rule or refers to something that it does not contain
 */
export function parseState(input: unknown): PortalState {
  const state = completeState(parseBy(portalStateSchema, input, 'The state'));
  const dangling = danglingReferences(state);
  if (dangling.length > 0) throw invalid('The state', dangling);
  return state;
}
