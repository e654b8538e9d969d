import { isObject, seenWord, typeName } from '../ground/seen.js';
import { bodyKind, jsonOf, type WireOutcome } from '../ground/wire.js';
import type { Mismatch } from './finding.js';

/** A parsed answer, or the mismatch that makes further judging impossible. */
export type Opened =
  | { readonly status: number; readonly body: Readonly<Record<string, unknown>> }
  | { readonly mismatch: Mismatch };

/** Checks what both envelopes have in common: the answer is whole, and its body is a JSON object. */
export function open(outcome: WireOutcome): Opened {
  if ('broken' in outcome) {
    return mismatch('transport', 'a whole answer', outcome.broken);
  }
  const json = jsonOf(outcome);
  if (!json) {
    return mismatch('envelope', 'JSON', `${bodyKind(outcome)} with status ${outcome.status}`);
  }
  if (!isObject(json.value)) {
    return mismatch('envelope', 'a JSON object', typeName(json.value));
  }
  return { status: outcome.status, body: json.value };
}

/** A status, followed by the error code if the body has one. */
export function statusAndCode(status: number, body: Readonly<Record<string, unknown>>): string {
  return 'error' in body ? `${status} ${seenWord(body['error'])}` : String(status);
}

/** The mismatch of a JSON object without an envelope. */
export function unwrapped(expected: 'result' | 'error'): Mismatch {
  return { path: '', kind: 'envelope', expected, seen: 'an object with neither result nor error' };
}

function mismatch(kind: 'transport' | 'envelope', expected: string, seen: string): Opened {
  return { mismatch: { path: '', kind, expected, seen } };
}
