import { type ParseArgsConfig, parseArgs } from 'node:util';
import { runMain, UserError } from './user-error.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Runs a script that accepts only flags, like `runMain`.
 * @param main receives the value of each flag
 */
export function runCommand<T extends Options>(
  options: T,
  main: (flags: ReturnType<typeof readFlags<T>>) => Promise<void>,
): Promise<void> {
  return runMain(() => main(readFlags(options)));
}

/** @throws UserError naming the wrong flag and the right ones */
function readFlags<T extends Options>(options: T) {
  try {
    return parseArgs({ options, allowPositionals: false, strict: true }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const hint = known.length === 0 ? 'this command takes no flags' : `flags: ${known.join(', ')}`;
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw new UserError(`${reason}; ${hint}`);
  }
}
