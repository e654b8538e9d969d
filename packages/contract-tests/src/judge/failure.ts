import { causes } from '../generated/plan.js';
import type { PlannedCause } from '../ground/plan-types.js';
import { seenWord } from '../ground/seen.js';
import type { WireOutcome } from '../ground/wire.js';
import { open, statusAndCode, unwrapped } from './envelope.js';
import type { Mismatch } from './finding.js';
import { component } from './schema.js';
import { judgeBody } from './success.js';
import { join, only, type Walked } from './walked.js';

const documented = new Set(Object.values(causes).map(({ code }) => code));

/** Judges an answer that should be the error of one cause: status, code, body. */
export function judgeFailure(cause: PlannedCause, outcome: WireOutcome): Walked {
  const opened = open(outcome);
  if ('mismatch' in opened) return only(opened.mismatch);
  const { status, body } = opened;
  if (!('error' in body) && 'result' in body) {
    const expected = `error ${cause.code}`;
    return only({ path: '', kind: 'envelope', expected, seen: `result with status ${status}` });
  }
  if (!('error' in body || 'error_description' in body)) return only(unwrapped('error'));
  const mismatches = [...judgeStatus(cause, status, body), ...judgeCode(cause, body)];
  return join([{ mismatches, visits: [] }, judgeBody(component('ErrorBody'), body)]);
}

function judgeStatus(
  cause: PlannedCause,
  status: number,
  body: Readonly<Record<string, unknown>>,
): Mismatch[] {
  if (cause.statuses.includes(status)) return [];
  const expected = cause.statuses.join(' or ');
  return [{ path: '', kind: 'status', expected, seen: statusAndCode(status, body) }];
}

function judgeCode(
  { code }: PlannedCause,
  { error }: Readonly<Record<string, unknown>>,
): Mismatch[] {
  if (typeof error !== 'string' || error === code) return [];
  const kind = documented.has(error) ? 'code' : 'undocumented-code';
  return [{ path: 'error', kind, expected: code, seen: seenWord(error) }];
}
