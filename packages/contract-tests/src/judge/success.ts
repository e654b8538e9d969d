import { answers } from '../generated/schemas.js';
import type { Generation } from '../ground/result.js';
import { isObject, seenWord } from '../ground/seen.js';
import type { WireOutcome } from '../ground/wire.js';
import { open, statusAndCode, unwrapped } from './envelope.js';
import { describeError } from './expected.js';
import { isBreakage, type Mismatch } from './finding.js';
import { recognise } from './generation.js';
import { resolve, type Schema } from './schema.js';
import { formName } from './union.js';
import { errorsOf } from './validate.js';
import { walk } from './walk.js';
import { join, only, visit, type Walked } from './walked.js';

/** The result of judging an answer. */
export interface Judged extends Walked {
  /** The generation whose shape the answer has, if the shape shows it. */
  readonly generation?: Generation;
}

/** Judges an answer that should contain a method's result: status, envelope, body, undeclared fields. */
export function judgeSuccess(method: string, outcome: WireOutcome, pinned?: Generation): Judged {
  const opened = open(outcome);
  if ('mismatch' in opened) return only(opened.mismatch);
  const { status, body } = opened;
  if (status !== 200) {
    const seen = statusAndCode(status, body);
    return only({ path: '', kind: 'status', expected: '200', seen });
  }
  if (!['result', 'error', 'time'].some((key) => key in body)) return only(unwrapped('result'));
  if ('error' in body) {
    // The client, like others, treats the answer as an error, whatever else it has.
    const where = 'result' in body ? ' next to a result' : '';
    const seen = `error ${seenWord(body['error'])}${where} with status 200`;
    return only({ path: '', kind: 'envelope', expected: 'result', seen });
  }
  const schema: Schema | undefined = answers[method];
  if (!schema) throw new Error(`the contract has no answer of ${method}`);
  return judgeByGeneration(schema, body, pinned);
}

const none: Walked = { mismatches: [], visits: [] };

/** Judges a body by its schema. Ajv decides: what it refuses never passes. */
export function judgeBody(schema: Schema, body: unknown): Walked {
  const walked = walk(schema, body);
  if (walked.mismatches.some(isBreakage)) return walked;
  const [error] = errorsOf(schema, body);
  if (!error) return walked;
  const path = error.instancePath.slice(1).replaceAll('/', '.');
  const mismatch: Mismatch = {
    path,
    kind: 'value',
    expected: describeError(error),
    seen: 'another',
  };
  return join([walked, only(mismatch)]);
}

/** Judges by the shape of the answer's generation, because an old portal is not broken. */
function judgeByGeneration(
  schema: Schema,
  body: Readonly<Record<string, unknown>>,
  pinned: Generation | undefined,
): Judged {
  const { result, time } = body;
  const shape =
    isSnakeCase(schema) && isObject(result) ? recognise(result, { time, pinned }) : undefined;
  if (!shape) return judgeBody(schema, body);
  const { generation, answer } = shape;
  const branch = resolve(schema).oneOf?.find(({ $ref }) => $ref === answer.$ref);
  const form = branch ? { mismatches: [], visits: [visit('', body, formName(branch))] } : none;
  return { ...join([judgeBody(answer, body), form]), generation };
}

/** Whether the answer contains the chat whose shape changed over the years. */
function isSnakeCase(schema: Schema): boolean {
  if (schema.$ref === '#/components/schemas/ChatAnswer') return true;
  return (resolve(schema).oneOf ?? []).some(isSnakeCase);
}
