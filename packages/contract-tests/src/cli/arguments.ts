import type { Pace } from '../exchange/pace.js';
import { type Identifiers, identifierForms } from '../ground/identifiers.js';
import { generation } from '../ground/result.js';
import { UserError } from '../ground/user-error.js';
import type { FailOn } from '../ground/verdict.js';
import type { Settings } from '../run/settings.js';
import { type ConfigFile, readConfig } from './config-file.js';
import { type CommandName, commandNames, type Options, parseOptions } from './options.js';

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
  const { values: given, file } = parseOptions(name, words);
  const help = given.help ?? false;
  if (name === 'judge' && file === undefined && !help) {
    throw new UserError('judge needs a recording: judge FILE');
  }
  // `init` writes the file that the other commands read.
  const config = given.config === undefined || name === 'init' ? {} : readConfig(given.config);
  // A recording is judged without a portal, and so without its secrets.
  const variables = name === 'judge' ? {} : env;
  const reportDir = given['report-dir'] ?? config.reportDir;
  const baseline = given.baseline ?? config.baseline;
  if (given['update-baseline'] && baseline === undefined) {
    throw new UserError('--update-baseline needs a file. Add --baseline FILE');
  }
  if (given.reason !== undefined && !given['update-baseline']) {
    throw new UserError('--reason is for the new findings of a baseline. Add --update-baseline');
  }
  const coverageFloor =
    percent('--coverage-floor', given['coverage-floor']) ?? config.coverageFloor;
  const share = atLeastOne('--share', percent('--share', given.share)) ?? config.share;
  const timeout = seconds(given.timeout) ?? config.timeout;
  const maxMinutes = minutes(given['max-minutes']) ?? config.maxMinutes;
  const maxRetries = natural(given['max-retries']) ?? config.maxRetries;
  const failOn = oneOf('--fail-on', given['fail-on'], failOns) ?? config.failOn;
  const year = oneOf('--generation', given.generation, generation.options.map(String));
  const pinned = generation.options.find((one) => String(one) === year) ?? config.generation;
  const pace = oneOf('--plan', given.plan, plans) ?? config.plan;
  return {
    name,
    help,
    updateBaseline: given['update-baseline'] ?? false,
    ...defined({ file, config: given.config, reportDir, baseline, record: given.record }),
    ...defined({ reason: given.reason, tokenFile: given['token-file'] }),
    settings: {
      ...addressOf(given, variables),
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
      without: given.without ?? config.without ?? [],
      only: given.only ?? config.only ?? [],
      allowCreate: given['allow-create'] ?? config.allowCreate ?? false,
      identifiers: identifiersOf(given, config, variables),
    },
  };
}

const failOns: readonly FailOn[] = ['drift', 'breakage'];
const plans: readonly Pace[] = ['standard', 'enterprise'];

/** Flags take precedence: a flag for one kind of credentials hides the variables of the other. */
function addressOf(given: Options, env: Environment) {
  const flags = { webhookUrl: given['webhook-url'], portal: given.portal };
  const useToken = flags.webhookUrl === undefined;
  const useWebhook = flags.portal === undefined;
  return defined({
    webhookUrl: flags.webhookUrl ?? (useWebhook ? read(env, 'B24_WEBHOOK_URL') : undefined),
    portal: flags.portal ?? (useToken ? read(env, 'B24_PORTAL') : undefined),
    accessToken:
      useToken && given['token-file'] === undefined ? read(env, 'B24_ACCESS_TOKEN') : undefined,
  });
}

function identifiersOf(given: Options, config: ConfigFile, env: Environment): Identifiers {
  const integers = (flag: string, texts: readonly string[] | undefined) =>
    texts?.map((text) => integer(flag, text));
  return defined({
    dialogs: all('--dialog', given.dialog, 'dialogs') ?? config.dialogs,
    botDialogs: all('--bot-dialog', given['bot-dialog'], 'botDialogs') ?? config.botDialogs,
    botId: given['bot-id'] === undefined ? config.botId : integer('--bot-id', given['bot-id']),
    botToken: given['bot-token'] ?? read(env, 'B24_BOT_TOKEN'),
    reads: all('--read', given.read, 'reads') ?? config.reads,
    lineChats: integers('--line-chat', given['line-chat']) ?? config.lineChats,
    lineSessions: integers('--line-session', given['line-session']) ?? config.lineSessions,
    lineUserCodes:
      all('--line-user-code', given['line-user-code'], 'lineUserCodes') ?? config.lineUserCodes,
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

function all(
  flag: string,
  given: readonly string[] | undefined,
  kind: keyof typeof identifierForms,
) {
  const { form, example } = identifierForms[kind];
  if (given?.some((text) => !form.test(text)))
    throw new UserError(`${flag} must look like ${example}`);
  return given;
}

function integer(flag: string, text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text))
    throw new UserError(`${flag} must be a whole number, such as 123`);
  return Number(text);
}

function percent(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,3}(\.\d+)?$/.test(text) || Number(text) > 100)
    throw new UserError(`${flag} must be a percentage, such as 80`);
  return Number(text);
}

function atLeastOne(flag: string, value: number | undefined): number | undefined {
  if (value !== undefined && value < 1) throw new UserError(`${flag} must be 1 percent or more`);
  return value;
}

function seconds(text: string | undefined): number | undefined {
  return positive('--timeout', text, 'a number of seconds, such as 30', 3600);
}

function minutes(text: string | undefined): number | undefined {
  return positive('--max-minutes', text, 'a number of minutes, such as 10', 24 * 60);
}

function positive(flag: string, text: string | undefined, what: string, most: number) {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value > 0 && value <= most) return value;
  throw new UserError(`${flag} must be ${what}, and at most ${most}`);
}

function natural(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new UserError('--max-retries must be a whole number, such as 0');
}

function oneOf<T extends string>(flag: string, text: string | undefined, words: readonly T[]) {
  if (text === undefined) return undefined;
  const word = words.find((one) => one === text);
  if (word === undefined) throw new UserError(`${flag} must be one of ${words.join(', ')}`);
  return word;
}
