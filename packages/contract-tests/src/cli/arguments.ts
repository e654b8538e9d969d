import type { Pace } from '../exchange/pace.js';
import type { Identifiers } from '../ground/identifiers.js';
import { generation } from '../ground/result.js';
import { UserError } from '../ground/user-error.js';
import type { FailOn } from '../ground/verdict.js';
import type { Settings } from '../run/settings.js';
import { type ConfigFile, readConfig } from './config-file.js';
import { type CommandName, commandNames, type Options, parseOptions } from './options.js';
import { all, atLeastOne, integer, minutes, natural, oneOf, percent, seconds } from './values.js';

/** What the command line asks for. */
export interface Command {
  readonly name: CommandName;
  readonly help: boolean;
  /** The recording to judge. */
  readonly file?: string;
  readonly config?: string;
  readonly reportDir?: string;
  readonly record?: string;
  readonly baseline?: string;
  readonly updateBaseline: boolean;
  readonly reason?: string;
  /** The file with the pair of OAuth tokens. */
  readonly tokenFile?: string;
  readonly settings: Settings;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the command line, then the configuration file, then the environment.
 * @throws UserError for an unknown or invalid value; the message never has the value, which could be a secret
 */
export function readArguments(args: readonly string[], env: Environment): Command {
  // pnpm passes the `--` before the arguments on.
  const [first, ...others] = args[0] === '--' ? args.slice(1) : args;
  const named = commandNames.find((command) => command === first);
  if (named === undefined && first?.startsWith('-') === false) {
    throw new UserError(`unknown command. The commands are ${commandNames.join(', ')}`);
  }
  const name = named ?? 'run';
  const words = named === undefined && first !== undefined ? [first, ...others] : others;
  const { values: flags, file } = parseOptions(name, words);
  const help = flags.help ?? false;
  if (name === 'judge' && file === undefined && !help) {
    throw new UserError('judge needs a recording: judge FILE');
  }
  // `init` writes the file that the other commands read.
  const config = flags.config === undefined || name === 'init' ? {} : readConfig(flags.config);
  // A recording is judged without a portal, and so without its secrets.
  const variables = name === 'judge' ? {} : env;
  const reportDir = flags['report-dir'] ?? config.reportDir;
  const baseline = flags.baseline ?? config.baseline;
  if (flags['update-baseline'] && baseline === undefined) {
    throw new UserError('--update-baseline needs a file. Add --baseline FILE');
  }
  if (flags.reason !== undefined && !flags['update-baseline']) {
    throw new UserError('--reason is for the new findings of a baseline. Add --update-baseline');
  }
  const coverageFloor =
    percent('--coverage-floor', flags['coverage-floor']) ?? config.coverageFloor;
  const share = atLeastOne('--share', percent('--share', flags.share)) ?? config.share;
  const timeout = seconds(flags.timeout) ?? config.timeout;
  const maxMinutes = minutes(flags['max-minutes']) ?? config.maxMinutes;
  const maxRetries = natural(flags['max-retries']) ?? config.maxRetries;
  const failOn = oneOf('--fail-on', flags['fail-on'], failOns) ?? config.failOn;
  const year = oneOf('--generation', flags.generation, generation.options.map(String));
  const pinned = generation.options.find((one) => String(one) === year) ?? config.generation;
  const pace = oneOf('--plan', flags.plan, plans) ?? config.plan;
  return {
    name,
    help,
    updateBaseline: flags['update-baseline'] ?? false,
    ...defined({ file, config: flags.config, reportDir, baseline, record: flags.record }),
    ...defined({ reason: flags.reason, tokenFile: flags['token-file'] }),
    settings: {
      ...addressOf(flags, variables),
      ...defined({
        generation: pinned,
        coverageFloor,
        failOn,
        pace,
        share,
        maxMinutes,
        maxRetries,
      }),
      ...(timeout !== undefined && { timeoutMs: timeout * 1000 }),
      without: flags.without ?? config.without ?? [],
      only: flags.only ?? config.only ?? [],
      allowCreate: flags['allow-create'] ?? config.allowCreate ?? false,
      identifiers: identifiersOf(flags, config, variables),
    },
  };
}

const failOns: readonly FailOn[] = ['drift', 'breakage'];
const plans: readonly Pace[] = ['standard', 'enterprise'];

/** Flags take precedence: a flag for one kind of credentials hides the variables of the other. */
function addressOf(flags: Options, env: Environment) {
  const { 'webhook-url': webhookUrl, portal, 'token-file': tokenFile } = flags;
  const useToken = webhookUrl === undefined;
  const useWebhook = portal === undefined;
  return defined({
    webhookUrl: webhookUrl ?? (useWebhook ? read(env, 'B24_WEBHOOK_URL') : undefined),
    portal: portal ?? (useToken ? read(env, 'B24_PORTAL') : undefined),
    accessToken: useToken && tokenFile === undefined ? read(env, 'B24_ACCESS_TOKEN') : undefined,
  });
}

function identifiersOf(flags: Options, config: ConfigFile, env: Environment): Identifiers {
  const integers = (flag: string, texts: readonly string[] | undefined) =>
    texts?.map((text) => integer(flag, text));
  return defined({
    dialogs: all('--dialog', flags.dialog, 'dialogs') ?? config.dialogs,
    botDialogs: all('--bot-dialog', flags['bot-dialog'], 'botDialogs') ?? config.botDialogs,
    botId: flags['bot-id'] === undefined ? config.botId : integer('--bot-id', flags['bot-id']),
    botToken: flags['bot-token'] ?? read(env, 'B24_BOT_TOKEN'),
    reads: all('--read', flags.read, 'reads') ?? config.reads,
    lineChats: integers('--line-chat', flags['line-chat']) ?? config.lineChats,
    lineSessions: integers('--line-session', flags['line-session']) ?? config.lineSessions,
    lineUserCodes:
      all('--line-user-code', flags['line-user-code'], 'lineUserCodes') ?? config.lineUserCodes,
  });
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields with a value: optional fields are left out instead of undefined. */
function defined<T extends object>(fields: T): Defined<T> {
  const result: Defined<T> = { ...fields };
  for (const key in result) if (result[key] === undefined) delete result[key];
  return result;
}

/** A variable that is set but empty is a secret that the CI service did not have: never run without it. */
function read(env: Environment, name: string): string | undefined {
  const value = env[name];
  if (value === '') throw new UserError(`${name} is set but empty. Set its value, or unset it`);
  return value;
}
