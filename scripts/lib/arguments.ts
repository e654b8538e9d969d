import { basename } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { runMain, UserError } from './user-error.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Runs a script that accepts only flags, like `runMain`. `--help` names them.
 * @param main receives the value of each flag
 */
export function runCommand<T extends Options>(
  options: T,
  main: (flags: ReturnType<typeof readFlags<T>>) => Promise<void>,
): Promise<void> {
  return runMain(async () => {
    const flags = Object.keys(options).map((name) => `--${name}`);
    const usage = flags.length === 0 ? 'this command takes no flags' : `flags: ${flags.join(', ')}`;
    if (!('help' in options) && asksForHelp()) {
      const name = process.env['npm_lifecycle_event'] ?? basename(process.argv[1] ?? '', '.ts');
      return printUsage(`pnpm ${name}: ${usage}`);
    }
    return main(readFlags(options, usage));
  });
}

/**
 * Runs a script that accepts exactly one argument, like `runMain`.
 * @param usage how to call it
 * @param byDefault the argument if there is none; without it, there must be one
 */
export function runWithArgument(
  usage: string,
  main: (argument: string) => Promise<void>,
  byDefault?: string,
): Promise<void> {
  return runMain(async () => {
    if (asksForHelp()) return printUsage(usage);
    // pnpm passes on the `--` that people write before the arguments of a script.
    const words = process.argv.slice(2).filter((word) => word !== '--');
    const [argument = byDefault, ...more] = words;
    const flag = words.find((word) => word.startsWith('-'));
    if (flag !== undefined) throw new UserError(`unknown flag ${flag}; usage: ${usage}`);
    if (argument === undefined || more.length > 0) {
      throw new UserError(`expected one argument, not ${words.length}; usage: ${usage}`);
    }
    await main(argument);
  });
}

function asksForHelp(): boolean {
  return process.argv.slice(2).some((word) => word === '--help' || word === '-h');
}

function printUsage(usage: string): void {
  console.log(`${usage}. CONTRIBUTING.md says what each command does.`);
}

/** @throws UserError naming the wrong flag and the right ones */
function readFlags<T extends Options>(options: T, usage: string) {
  const args = process.argv.slice(2).filter((word) => word !== '--');
  try {
    return parseArgs({ args, options, allowPositionals: false, strict: true }).values;
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw new UserError(`${reason}; ${usage}`);
  }
}
