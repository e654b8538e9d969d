import * as v from 'valibot';
import { UserError } from './user-error.js';

/**
 * Reads `input` by a schema.
 * @param what what the input is, for the message: `The state`
 * @throws UserError that names each broken rule and its place
 */
export function parseBy<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  what: string,
): v.InferOutput<Schema> {
  // Valibot takes a list for an object without keys.
  if (Array.isArray(input)) throw invalid(what, ['must be an object, not a list']);
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return parsed.output;
  throw invalid(what, parsed.issues.map(place));
}

/** The error of an input that breaks these rules. */
export function invalid(what: string, rules: readonly string[]): UserError {
  const more = rules.length - mostRules;
  const named = rules.slice(0, mostRules).join('; ');
  return new UserError(`${what} is not valid: ${named}${more > 0 ? ` (and ${more} more)` : ''}`);
}

const mostRules = 20;

/** `chats[2].members[0].userId: message`, without the value: it might be a secret. */
function place({ path, message }: v.BaseIssue<unknown>): string {
  const where = (path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  const rule = message
    .replace(/^Invalid key: Expected "[^"]*" but received undefined$/, 'is missing')
    .replace(/^Invalid key: Expected never but .*$/s, 'is unknown')
    .replace(/^Invalid (safe )?integer: .*$/s, 'must be a whole number')
    .replace(/^Invalid (key|type|value): /, '')
    .replace(/ but received .*$/s, '');
  return where === '' ? rule : `${where}: ${rule}`;
}
