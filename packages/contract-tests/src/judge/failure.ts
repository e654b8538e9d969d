import type { WireOutcome } from '../exchange/wire.js';
import type { PlannedCause } from '../plan.js';
import { open, statusAndCode } from './envelope.js';
import type { Mismatch } from './finding.js';
import { component } from './schema.js';
import { seenWord } from './seen.js';
import { judgeBody } from './success.js';

/** Judges an answer that should be one cause's error: status, code, body. */
export function judgeFailure(cause: PlannedCause, outcome: WireOutcome): readonly Mismatch[] {
  const opened = open(outcome);
  if ('mismatch' in opened) return [opened.mismatch];
  const { status, body } = opened;
  if (!('error' in body) && 'result' in body) {
    const expected = `error ${cause.code}`;
    return [{ path: '', kind: 'envelope', expected, seen: `result with status ${status}` }];
  }
  return [...judgeStatus(cause, status, body), ...judgeCode(cause, body), ...judgeErrorBody(body)];
}

function judgeStatus(cause: PlannedCause, status: number, body: Readonly<Record<string, unknown>>) {
  if (cause.statuses.includes(status)) return [];
  const expected = cause.statuses.join(' or ');
  const seen = statusAndCode(status, body);
  return [{ path: '', kind: 'status', expected, seen } satisfies Mismatch];
}

function judgeCode({ code }: PlannedCause, body: Readonly<Record<string, unknown>>) {
  const { error } = body;
  if (typeof error !== 'string' || error === code) return [];
  return [
    { path: 'error', kind: 'code', expected: code, seen: seenWord(error) } satisfies Mismatch,
  ];
}

function judgeErrorBody(body: Readonly<Record<string, unknown>>): readonly Mismatch[] {
  return judgeBody(component('ErrorBody'), body);
}
