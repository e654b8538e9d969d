import * as v from 'valibot';
import { danglingReferences } from './check-references.js';
import type { PortalState } from './schema.js';
import { portalStateSchema } from './schema.js';

/** A state, a recording or a fault that breaks its rules; the message names the place and the rule. */
export class InvalidInputError extends Error {
  override readonly name = 'InvalidInputError';
}

interface Issue {
  readonly message: string;
  readonly path?: readonly { readonly key?: unknown }[] | undefined;
}

/** `chats[2].members[0].userId: message`, without the value: it might be a secret. */
function place({ path, message }: Issue): string {
  const where = (path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  const rule = message
    .replace(/^Invalid key: Expected "[^"]*" but received undefined$/, 'is missing')
    .replace(/^Invalid key: Expected never but .*$/s, 'does not belong here')
    .replace(/^Invalid (key|type): /, '')
    .replace(/ but received .*$/s, '');
  return where === '' ? rule : `${where}: ${rule}`;
}

/**
 * Reads `input` by a schema. Throws InvalidInputError with the first broken rule.
 * @param what what the input is, for the message: `The state`
 */
export function parseBy<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  what: string,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return parsed.output;
  const more = parsed.issues.length - 1;
  const others = more > 0 ? ` (and ${more} more)` : '';
  throw new InvalidInputError(`${what} is not valid: ${place(parsed.issues[0])}${others}`);
}

/** Throws InvalidInputError when the state breaks a rule or names what it does not hold. */
export function parseState(input: unknown): PortalState {
  const state = parseBy(portalStateSchema, input, 'The state');
  const [first, ...rest] = danglingReferences(state);
  if (first === undefined) return state;
  const others = rest.length > 0 ? ` (and ${rest.length} more)` : '';
  throw new InvalidInputError(`The state is not valid: ${first}${others}`);
}
