import type { WireOutcome } from '../exchange/wire.js';
import { answers } from '../generated/schemas.js';
import { open, statusAndCode } from './envelope.js';
import { describeError } from './expected.js';
import type { Mismatch } from './finding.js';
import type { Schema } from './schema.js';
import { seenWord } from './seen.js';
import { errorsOf } from './validate.js';
import { walk } from './walk.js';

/** Judges an answer that should hold a method's result: status, envelope, body, undeclared fields. */
export function judgeSuccess(method: string, outcome: WireOutcome): readonly Mismatch[] {
  const opened = open(outcome);
  if ('mismatch' in opened) return [opened.mismatch];
  const { status, body } = opened;
  if (status !== 200) {
    const seen = statusAndCode(status, body);
    return [{ path: '', kind: 'status', expected: '200', seen }];
  }
  if ('error' in body && !('result' in body)) {
    const seen = `error ${seenWord(body['error'])} with status 200`;
    return [{ path: '', kind: 'envelope', expected: 'result', seen }];
  }
  const schema: Schema | undefined = answers[method];
  if (!schema) throw new Error(`the contract has no answer of ${method}`);
  return judgeBody(schema, body);
}

/** Judges a body by its schema. Ajv has the last word: what it refuses is never passed. */
export function judgeBody(schema: Schema, body: unknown): readonly Mismatch[] {
  const { mismatches } = walk(schema, body);
  if (mismatches.some(({ kind }) => kind !== 'undeclared')) return mismatches;
  const [error] = errorsOf(schema, body);
  if (!error) return mismatches;
  const path = error.instancePath.slice(1).replaceAll('/', '.');
  return [...mismatches, { path, kind: 'value', expected: describeError(error), seen: 'another' }];
}
