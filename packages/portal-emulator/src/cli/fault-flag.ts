import { type Fault, parseFault } from '../faults/fault.js';
import { UserError } from '../state/user-error.js';

const numberFields = new Set(['status', 'times', 'rate', 'milliseconds']);

/**
 * Reads `error,status=503,code=QUERY_LIMIT_EXCEEDED,times=3`: the kind, then the
 * fault's fields.
 * @throws UserError that says what is wrong with it
 */
export function parseFaultFlag(text: string): Fault {
  // A comma inside a value, as in JSON, is not followed by a name.
  const [kind = '', ...fields] = text.split(/,(?=\w*=|$)/);
  const entries = fields.map((field): [string, unknown] => {
    const mark = field.indexOf('=');
    const name = mark < 0 ? field : field.slice(0, mark);
    return [name, read(name, mark < 0 ? '' : field.slice(mark + 1))];
  });
  const names = ['kind', ...entries.map(([name]) => name)];
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw inFlag(text, `${twice} is set twice`);
  if (names.includes('')) throw inFlag(text, 'a field without a name; write FIELD=VALUE');
  try {
    return parseFault({ kind, ...Object.fromEntries(entries) });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw inFlag(text, error.message);
  }
}

/**
 * The error of a fault that could never strike, found when the portal starts, as an error of the flag;
 * undefined for every other error.
 */
export function faultFlagError(error: unknown, flags: readonly string[]): UserError | undefined {
  if (!(error instanceof UserError)) return undefined;
  const [, index, reason] = /^faults\[(\d+)\]: (.+)$/s.exec(error.message) ?? [];
  const flag = flags[Number(index)];
  return flag === undefined || reason === undefined ? undefined : inFlag(flag, reason);
}

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

function inFlag(flag: string, reason: string): UserError {
  return new UserError(`--fault ${flag}: ${reason}. See --help for the kinds.`);
}
