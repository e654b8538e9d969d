import { isDeepStrictEqual } from 'node:util';
import type { Outcome } from '../ground/outcome.js';
import type { PlannedCause } from '../ground/plan-types.js';
import { isObject, seenWord } from '../ground/seen.js';
import { jsonOf } from '../ground/wire.js';
import type { Mismatch } from './finding.js';

/** Judges what the client returned or threw for an answer that was right on the wire. */
export function judgeClient({ wire, client }: Outcome, cause?: PlannedCause): Mismatch[] {
  if (!client || 'broken' in wire) return [];
  if (cause) {
    if ('apiError' in client && client.apiError === cause.code) return [];
    return mismatch(`an API error ${cause.code}`, outcomeOf(client));
  }
  const body = jsonOf(wire)?.value;
  const sent = isObject(body) ? body['result'] : undefined;
  if ('result' in client && isDeepStrictEqual(client.result, sent)) return [];
  return mismatch('the result as it was sent', outcomeOf(client));
}

function outcomeOf(client: NonNullable<Outcome['client']>): string {
  if ('result' in client) return 'a different result';
  if ('apiError' in client) return `an API error ${seenWord(client.apiError)}`;
  return seenWord(client.otherError);
}

function mismatch(expected: string, seen: string): Mismatch[] {
  return [{ path: '', kind: 'client', expected, seen }];
}
