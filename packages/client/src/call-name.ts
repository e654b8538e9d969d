import { identifierParams, secretParams } from './generated/methods.js';
import type { CallName } from './settled.js';

/** A dialog, chat, session or user id, or the code of an open line's customer; of reasonable length. */
const isIdentifier = /^(?=.{1,80}$)((chat|sg|crm)?\d+|[\w.@-]+(\|[\w.@-]*){3,4})$/i;

/**
 * Names a call by its method and what it asks for. An identifier of another form is not shown, because a
 * caller who mixes up values can have passed a webhook's address or a token.
 */
export function callName(method: string, params: object): CallName {
  const asked = Object.entries(params)
    .filter(([name]) => identifierParams.includes(name))
    .map(([name, value]) => `${name} ${isIdentifier.test(value) ? value : 'of an unknown form'}`)
    .join(', ');
  return { method, label: asked ? `${method} (${asked})` : method };
}

/** The secrets among the parameters. By name alone: callers can mix up methods. */
export function secretsOf(params: object): string[] {
  return Object.entries(params)
    .filter(([name]) => secretParams.includes(name))
    .map(([, value]) => `${value}`);
}
