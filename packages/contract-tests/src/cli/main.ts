import { UserError } from '../ground/user-error.js';
import { tokenOf } from '../portal/token-file.js';
import { type Command, type Environment, readArguments } from './arguments.js';
import { helpOf } from './help.js';
import { init } from './init-command.js';
import { judge } from './judge-command.js';
import type { Output } from './output.js';
import { parity } from './parity-command.js';
import { run } from './run-command.js';

/** What the command line needs to run. */
export interface Invocation {
  readonly args: readonly string[];
  readonly env: Environment;
  readonly output: Output;
  /** Ends a run early. */
  readonly signal: AbortSignal;
}

/** Runs the command line. @returns the exit code */
export async function main({ args, env, output, signal }: Invocation): Promise<number> {
  try {
    const command = readArguments(args, env);
    if (!command.help) return await dispatch(await withToken(command, env), signal, output);
    output.out(helpOf(command.name));
    return 0;
  } catch (error) {
    const line = error instanceof UserError ? error.message : unexpected(error);
    output.err(`contract: ${line}\n`);
    return 2;
  }
}

/** The command, with the access token from its token file. */
async function withToken(command: Command, env: Environment): Promise<Command> {
  const { tokenFile, settings } = command;
  if (tokenFile === undefined) return command;
  if (settings.portal === undefined) {
    throw new UserError('--token-file needs the portal of the tokens. Set B24_PORTAL');
  }
  const accessToken = await tokenOf(tokenFile, {
    clientId: env['B24_CLIENT_ID'],
    clientSecret: env['B24_CLIENT_SECRET'],
    neededMs: (settings.maxMinutes ?? 30) * 60_000,
  });
  return { ...command, settings: { ...settings, accessToken } };
}

async function dispatch(command: Command, signal: AbortSignal, output: Output): Promise<number> {
  switch (command.name) {
    case 'run':
      return run(command, signal, output);
    case 'judge':
      return judge(command, output);
    case 'parity':
      return parity(command, signal, output);
    case 'init':
      return init(command, signal, output);
  }
}

// The text of an unexpected error can contain an address with its secret.
function unexpected(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  return `internal error (${name}). This is a bug in the tool; please report it`;
}
