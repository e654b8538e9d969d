import { type Fault, parseFault } from '../faults/fault.js';
import { UserError } from '../state/user-error.js';

const numberFields = new Set(['status', 'times', 'rate', 'milliseconds']);

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function read(name: string, text: string): unknown {
  if (numberFields.has(name)) return Number(text);
  return name === 'value' ? asJson(text) : text;
}

/**
 * Reads `error,status=503,code=QUERY_LIMIT_EXCEEDED,times=3`: the kind, then the
 * fault's fields. Throws UserError.
 */
export function parseFaultFlag(text: string): Fault {
  const [kind = '', ...fields] = text.split(',');
  const entries = fields.map((field): [string, unknown] => {
    const mark = field.indexOf('=');
    const name = mark < 0 ? field : field.slice(0, mark);
    return [name, read(name, mark < 0 ? '' : field.slice(mark + 1))];
  });
  try {
    return parseFault({ kind, ...Object.fromEntries(entries) });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`--fault ${text}: ${error.message}. See --help for the kinds.`);
  }
}
