import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type SchemaObject } from 'ajv/dist/2020.js';
import { SetupError } from '../setup-error.js';

const ajv = new Ajv2020({ allErrors: true, strict: false });

/**
 * Reads a JSON file of a known shape.
 * @param what what the file is, for the message
 * @throws SetupError that names the first field at fault, never its value
 */
export function readValidated<T>(file: string, schema: SchemaObject, what: string): T {
  const data = parse(read(file, what), file, what);
  const validate = ajv.compile<T>(schema);
  if (validate(data)) return data;
  throw new SetupError(`${what} ${file} is not right: ${complaint(validate.errors?.[0])}`);
}

function read(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new SetupError(`${what} ${file} cannot be read (${code})`);
  }
}

function parse(text: string, file: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SetupError(`${what} ${file} is not JSON`);
  }
}

function complaint(error: ErrorObject | undefined): string {
  if (!error) return 'it has another shape';
  const where = error.instancePath.slice(1).replaceAll('/', '.') || 'the whole';
  const { additionalProperty, allowedValues } = error.params;
  if (typeof additionalProperty === 'string' && /^[\w-]{1,40}$/.test(additionalProperty)) {
    return `${where} has a field "${additionalProperty}" that does not belong there`;
  }
  if (Array.isArray(allowedValues)) return `${where} must be one of ${allowedValues.join(', ')}`;
  return `${where} ${error.message ?? 'has another shape'}`;
}
