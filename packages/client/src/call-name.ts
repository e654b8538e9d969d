import { identifierParams, secretParams } from './generated/methods.js';
import { createMask } from './mask.js';
import type { CallName } from './settled.js';

/** How much of an identifier a message shows. */
const longest = 60;

/** Names a call by its method and what it asks for, without its secrets. */
export function callName(method: string, params: object): CallName {
  const values = Object.entries(params);
  const mask = createMask(secretsOf(params));
  const asked = values
    .filter(([name]) => identifierParams.includes(name))
    .map(([name, value]) => `${name} ${mask(value, longest)}`);
  return { method, label: asked.length ? `${method} (${asked.join(', ')})` : method };
}

/** The secrets among the parameters. By name alone: callers can mix up methods. */
export function secretsOf(params: object): string[] {
  return Object.entries(params)
    .filter(([name]) => secretParams.includes(name))
    .map(([, value]) => `${value}`);
}
