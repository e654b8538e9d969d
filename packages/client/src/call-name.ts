import { identifierParams, secretParams } from './generated/methods.js';
import type { CallName } from './settled.js';
import { textsOf } from './texts-of.js';

/** A dialog, chat, session or user id, or the code of an open line's customer; of reasonable length. */
const isIdentifier = /^(?=.{1,80}$)((chat|sg|crm)?\d+|[\w.@-]+(\|[\w.@-]*){3,4})$/i;

/**
 * Names a call by its method and identifier. An identifier of another form is not shown, because a
 * caller who mixed up values may have passed a webhook's URL or a token.
 */
export function callName(method: string, params: object): CallName {
  const asked = textsOf(params)
    .filter(([name]) => identifierParams.includes(name))
    .map(([name, value]) => `${name} ${isIdentifier.test(value) ? value : 'of an unknown form'}`)
    .join(', ');
  return { method, label: asked ? `${method} (${asked})` : method };
}

/** The secrets among the parameters, by name only, because callers can mix up methods. */
export function secretsOf(params: object): string[] {
  return textsOf(params)
    .filter(([name]) => secretParams.some((secret) => name.startsWith(secret)))
    .map(([, value]) => value);
}
