import { identifierParams, secretParams } from './generated/methods.js';
import { createMask } from './mask.js';
import type { CallName } from './settled.js';

/** How much of an identifier a message shows. */
const longest = 60;

/** A dialog, chat, session or user id, or the code of an open line's customer. */
const identifierForm = /^((chat|sg|crm)?\d{1,20}|[^|/]+(\|[^|/]*){3,4})$/i;

/**
 * Names a call by its method and what it asks for. An identifier of another form is not shown, because a
 * caller who mixes up values can have passed a webhook's address or a token.
 */
export function callName(method: string, params: object): CallName {
  const mask = createMask(secretsOf(params));
  const asked = Object.entries(params)
    .filter(([name]) => identifierParams.includes(name))
    .map(([name, value]) => {
      const isForm = identifierForm.test(`${value}`);
      return `${name} ${isForm ? mask(value, longest) : 'of an unknown form'}`;
    });
  return { method, label: asked.length ? `${method} (${asked.join(', ')})` : method };
}

/** The secrets among the parameters. By name alone: callers can mix up methods. */
export function secretsOf(params: object): string[] {
  return Object.entries(params)
    .filter(([name]) => secretParams.includes(name))
    .map(([, value]) => `${value}`);
}
