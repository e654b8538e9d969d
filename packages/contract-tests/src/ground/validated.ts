import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { errorCode } from './error-code.js';
import { UserError } from './user-error.js';

/**
 * Reads a JSON file of a known shape.
 * @param what what the file is, for the message
 * @throws UserError that names the first invalid field, never its value
 */
export function readValidated<T extends v.GenericSchema>(
  file: string,
  schema: T,
  what: string,
): v.InferOutput<T> {
  const parsed = v.safeParse(schema, readJson(file, what));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new UserError(`${what} ${file} is invalid: ${complaint(issue, schema)}`);
}

/** @throws UserError when the file cannot be read or is not JSON */
export function readJson(file: string, what: string): unknown {
  const text = read(file, what);
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(`${what} ${file} is not JSON`);
  }
}

function read(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`${what} ${file} cannot be read (${errorCode(error)})`);
  }
}

function complaint(issue: v.BaseIssue<unknown>, schema: v.GenericSchema): string {
  const path = v.getDotPath(issue) ?? '';
  const steps = path.split('.');
  const name = steps.at(-1) ?? '';
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const where = steps.slice(0, -1).join('.') || 'the file';
    const shown = /^[\w-]{1,40}$/.test(name)
      ? `"${name}"`
      : '(not repeated here, it may hold a secret)';
    return `${where} has an unknown field ${shown}${known(schema, steps)}`;
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return `${path} is missing`;
  }
  return `${path || 'the file'} must be ${issue.expected ?? 'of another form'}`;
}

/** The fields that the file may have, if the unknown one is at its top level. */
function known(schema: v.GenericSchema, { length }: readonly string[]): string {
  const entries = 'entries' in schema ? schema.entries : undefined;
  if (length > 1 || typeof entries !== 'object' || entries === null) return '';
  return `. Known fields: ${Object.keys(entries).join(', ')}`;
}
