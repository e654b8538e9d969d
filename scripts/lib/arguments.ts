import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UserError } from './user-error.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the command line of a script that takes flags alone.
 * @throws UserError naming the wrong flag and the right ones.
 */
export function readFlags<T extends Options>(options: T) {
  try {
    return parseArgs({ options, allowPositionals: false, strict: true }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const hint = known.length === 0 ? 'this command takes no flags' : `flags: ${known.join(', ')}`;
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw new UserError(`${reason} — ${hint}`);
  }
}
