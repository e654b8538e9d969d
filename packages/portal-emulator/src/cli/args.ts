import { parseArgs } from 'node:util';

export interface CliOptions {
  readonly help: boolean;
  readonly json: boolean;
  readonly port: number;
  readonly host: string | undefined;
}

/** A mistake on the command line, in words fit to be printed as they are. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new UsageError(
      `--port takes a number from 0 to 65535 (0 for any free port), not "${text}".`,
    );
  }
  return port;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      strict: true,
      allowPositionals: false,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        json: { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        host: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const [reason = 'The command line cannot be read'] =
      error instanceof Error ? error.message.split('. ') : [];
    throw new UsageError(`${reason}. See --help for the flags.`);
  }
}

/** Throws UsageError. */
export function parseCliArgs(argv: readonly string[]): CliOptions {
  const values = parse(argv);
  return { help: values.help, json: values.json, port: parsePort(values.port), host: values.host };
}
