import { parseArgs } from 'node:util';
import type { Settings } from '../settings.js';
import { SetupError } from '../setup-error.js';

/** What the command line asks for. */
export interface Command {
  readonly help: boolean;
  readonly reportDir?: string;
  readonly settings: Settings;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const options = {
  'webhook-url': { type: 'string' },
  portal: { type: 'string' },
  dialog: { type: 'string', multiple: true },
  'bot-id': { type: 'string' },
  'bot-token': { type: 'string' },
  'bot-dialog': { type: 'string', multiple: true },
  'line-chat': { type: 'string', multiple: true },
  'line-session': { type: 'string', multiple: true },
  'line-user-code': { type: 'string', multiple: true },
  'allow-create': { type: 'boolean' },
  'report-dir': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Reads the command line; where it is silent, the environment.
 * @throws SetupError for what it does not know or cannot use; never shows a value, which could be a secret
 */
export function readArguments(args: readonly string[], env: Environment): Command {
  // pnpm hands a `--` before the arguments on.
  const given = parse(args[0] === '--' ? args.slice(1) : args);
  const portal = given.portal ?? read(env, 'B24_PORTAL');
  const webhookUrl =
    given['webhook-url'] ?? (given.portal === undefined ? read(env, 'B24_WEBHOOK_URL') : undefined);
  const accessToken = read(env, 'B24_ACCESS_TOKEN');
  const botToken = given['bot-token'] ?? read(env, 'B24_BOT_TOKEN');
  const byToken = portal === undefined ? {} : { portal, ...(accessToken && { accessToken }) };
  const address = webhookUrl === undefined ? byToken : { webhookUrl };
  return {
    help: given.help ?? false,
    ...(given['report-dir'] !== undefined && { reportDir: given['report-dir'] }),
    settings: {
      ...address,
      allowCreate: given['allow-create'] ?? false,
      identifiers: {
        dialogs: all('--dialog', given.dialog, /^(chat|sg)?\d+$/, 'chat123, sg12 or 256'),
        botDialogs: all('--bot-dialog', given['bot-dialog'], /^(chat)?\d+$/, 'chat5 or 256'),
        ...(given['bot-id'] !== undefined && { botId: integer('--bot-id', given['bot-id']) }),
        ...(botToken && { botToken }),
        lineChats: (given['line-chat'] ?? []).map((text) => integer('--line-chat', text)),
        lineSessions: (given['line-session'] ?? []).map((text) => integer('--line-session', text)),
        lineUserCodes: all(
          '--line-user-code',
          given['line-user-code'],
          /^(imol\|)?[^|]+\|\d+\|[^|]+\|[^|]+$/,
          'livechat|1|1373|211',
        ),
      },
    },
  };
}

/** A variable that is set and empty is a secret that a CI could not find: never run without it. */
function read(env: Environment, name: string): string | undefined {
  const value = env[name];
  if (value === '')
    throw new SetupError(`${name} is set and empty — set it to its value, or unset it`);
  return value;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new SetupError(`${complaint(code, args)} — see --help`);
  }
}

function complaint(code: unknown, args: readonly string[]): string {
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
    return 'every argument needs a flag before it; one stands alone';
  }
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!isOption(token.name)) return `there is no flag ${flagName(token.rawName)}`;
    const { type } = options[token.name];
    const given =
      token.value !== undefined && !(token.inlineValue === false && token.value.startsWith('-'));
    if (type === 'string' && !given) return `${token.rawName} needs a value`;
    if (type === 'boolean' && token.value !== undefined) return `${token.rawName} takes no value`;
  }
  return 'the arguments cannot be read';
}

function isOption(name: string): name is keyof typeof options {
  return Object.hasOwn(options, name);
}

/** The flag, unless it is so odd that it could be a secret with dashes before it. */
function flagName(raw: string): string {
  return /^--?[a-z-]{1,24}$/.test(raw) ? raw : 'of one of these names';
}

function all(flag: string, given: readonly string[] | undefined, form: RegExp, example: string) {
  if (given?.some((text) => !form.test(text))) throw new SetupError(`${flag} reads ${example}`);
  return given ?? [];
}

function integer(flag: string, text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text))
    throw new SetupError(`${flag} reads as a whole number, such as 123`);
  return Number(text);
}
