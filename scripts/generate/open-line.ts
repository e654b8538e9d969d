import { UserError } from '../lib/user-error.js';
import type { Contract } from '../model/contract.js';
import type { OpenLineWord } from '../model/schema.js';
import { banner } from './source.js';

/** The facts of an open line that the client returns. */
const facts = ['connector', 'lineId', 'externalChatId', 'externalUserId', 'sessionId'];

/**
 * The file of the client that says where a chat has the facts of its open line, from the `x-open-line` words.
 * @throws UserError if the words name a fact that the client does not know, or omit one
 */
export function openLineFile({ schemas }: Contract): string {
  const words = Object.entries(schemas).flatMap(([name, { properties }]) =>
    properties.flatMap(({ key, openLine, unified }) => {
      if (!openLine) return [];
      if (!unified)
        throw new UserError(`${name}.${key}: x-open-line needs x-unified on the same property`);
      return [{ place: `${name}.${key}`, field: unified.name, ...openLine }];
    }),
  );
  const parts = words.flatMap(partsOf);
  const missing = facts.filter((fact) => !parts.some((part) => part.fact === fact));
  const type = words.find(({ is }) => is !== undefined);
  const pairs = words.find((word) => word.pairs !== undefined);
  if (!type || !pairs || missing.length > 0) {
    throw new UserError(
      `no x-open-line says where to read ${missing.join(', ') || 'the chat type'}`,
    );
  }
  return `${banner}/** The field that says whether a chat belongs to an open line, and the value that says so. */
export const openLineType = { field: '${type.field}', value: '${type.is}' } as const;

/** Where each fact is: a field of the chat whose parts are joined by \`|\`, and the part. */
export const openLineParts = {
${parts.map(({ fact, field, index }) => `  ${fact}: { field: '${field}', part: ${index} },`).join('\n')}
} as const;

/** The field that lists the CRM bindings as pairs of type and id. */
export const openLineBindings = '${pairs.field}';
`;
}

function partsOf({ place, field, parts = [] }: OpenLineWord & { place: string; field: string }) {
  return parts.flatMap((fact, index) => {
    if (fact === null) return [];
    if (!facts.includes(fact)) {
      throw new UserError(
        `${place}: x-open-line names ${fact}, which is not one of ${facts.join(', ')}`,
      );
    }
    return [{ fact, field, index }];
  });
}
