import { parseArgs } from 'node:util';
import { type Generation, generations } from '../dialects/generation.js';
import type { Fault } from '../faults/fault.js';
import { UserError } from '../state/user-error.js';
import { parseFaultFlag } from './fault-flag.js';

export interface CliOptions {
  readonly help: boolean;
  /** Print the JSON Schema of a state file and end. */
  readonly schema: boolean;
  readonly json: boolean;
  readonly log: boolean;
  readonly port: number;
  readonly host: string | undefined;
  readonly tls: boolean;
  readonly tlsFolder: string | undefined;
  readonly exitWithParent: boolean;
  readonly stateFile: string | undefined;
  readonly replayFile: string | undefined;
  readonly generation: Generation | undefined;
  readonly limits: boolean;
  readonly operatingCost: number | undefined;
  readonly faults: readonly Fault[];
  /** The texts of the flags, in the order of `faults`. */
  readonly faultFlags: readonly string[];
  readonly seed: number | undefined;
  readonly control: boolean;
}

const flagOptions = {
  help: { type: 'boolean', short: 'h', default: false },
  json: { type: 'boolean', default: false },
  log: { type: 'boolean', default: false },
  port: { type: 'string', default: '0' },
  host: { type: 'string' },
  tls: { type: 'boolean', default: false },
  'tls-dir': { type: 'string' },
  'exit-with-parent': { type: 'boolean', default: false },
  state: { type: 'string' },
  replay: { type: 'string' },
  generation: { type: 'string' },
  'no-limits': { type: 'boolean', default: false },
  'operating-cost': { type: 'string' },
  fault: { type: 'string', multiple: true },
  seed: { type: 'string' },
  control: { type: 'boolean', default: false },
} as const;

const maxSeed = 2 ** 31 - 1;

/**
 * Reads the command line.
 * @throws UserError with one line to print
 */
export function parseCliArgs(argv: readonly string[]): CliOptions {
  const { values, positionals } = parse(argv);
  const isSchema = positionals[0] === 'schema';
  const unexpected = positionals[isSchema ? 1 : 0];
  if (unexpected !== undefined) {
    throw new UserError(`Unexpected argument '${unexpected}'. See --help for the flags.`);
  }
  const cost = values['operating-cost'];
  return {
    help: values.help,
    schema: isSchema,
    json: values.json,
    log: values.log,
    port: whole('port', values.port, 65_535),
    host: filled('host', values.host),
    tls: values.tls,
    tlsFolder: filled('tls-dir', values['tls-dir']),
    exitWithParent: values['exit-with-parent'],
    stateFile: filled('state', values.state),
    replayFile: filled('replay', values.replay),
    generation: values.generation === undefined ? undefined : generation(values.generation),
    limits: !values['no-limits'],
    operatingCost: cost === undefined ? undefined : seconds(cost),
    faults: (values.fault ?? []).map(parseFaultFlag),
    faultFlags: values.fault ?? [],
    seed: values.seed === undefined ? undefined : whole('seed', values.seed, maxSeed),
    control: values.control,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      strict: true,
      allowPositionals: true,
      options: flagOptions,
    });
  } catch (error) {
    const [reason = 'Cannot read the command line'] =
      error instanceof Error ? error.message.split(/\. |\n/) : [];
    throw new UserError(`${reason.replace(/\.$/, '')}. See --help for the flags.`);
  }
}

function whole(flag: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  throw new UserError(`--${flag} takes a whole number from 0 to ${most}, not "${text}".`);
}

function generation(text: string): Generation {
  const found = generations.find((year) => String(year) === text);
  if (found) return found;
  throw new UserError(`--generation takes one of ${generations.join(', ')}, not "${text}".`);
}

function seconds(text: string): number {
  const value = Number(text);
  if (text !== '' && value >= 0 && Number.isFinite(value)) return value;
  throw new UserError(`--operating-cost takes a number of seconds, not "${text}".`);
}

/** An unset shell variable must not open the portal to every address. */
function filled(flag: string, text: string | undefined): string | undefined {
  if (text !== '') return text;
  throw new UserError(`--${flag} needs a value.`);
}
