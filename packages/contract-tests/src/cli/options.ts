import { parseArgs } from 'node:util';
import { UserError } from '../ground/user-error.js';

export const commandNames = ['run', 'init', 'judge', 'parity'] as const;
export type CommandName = (typeof commandNames)[number];

const every = commandNames;
/** The commands that ask a portal. */
const asking = ['run', 'init', 'parity'] as const;
const judging = ['run', 'judge'] as const;

/** Each flag, and the commands that use it. */
export const flags = {
  'webhook-url': { type: 'string', of: asking },
  portal: { type: 'string', of: asking },
  'token-file': { type: 'string', of: asking },
  config: { type: 'string', of: every },
  dialog: { type: 'string', multiple: true, of: asking },
  'bot-id': { type: 'string', of: asking },
  'bot-token': { type: 'string', of: asking },
  'bot-dialog': { type: 'string', multiple: true, of: asking },
  'line-chat': { type: 'string', multiple: true, of: asking },
  'line-session': { type: 'string', multiple: true, of: asking },
  'line-user-code': { type: 'string', multiple: true, of: asking },
  read: { type: 'string', multiple: true, of: asking },
  'allow-create': { type: 'boolean', of: asking },
  without: { type: 'string', multiple: true, of: asking },
  only: { type: 'string', multiple: true, of: ['run', 'parity'] },
  plan: { type: 'string', of: asking },
  generation: { type: 'string', of: ['run', 'parity'] },
  share: { type: 'string', of: asking },
  timeout: { type: 'string', of: asking },
  'max-minutes': { type: 'string', of: asking },
  'max-retries': { type: 'string', of: judging },
  'fail-on': { type: 'string', of: judging },
  'coverage-floor': { type: 'string', of: judging },
  baseline: { type: 'string', of: judging },
  'update-baseline': { type: 'boolean', of: ['run'] },
  reason: { type: 'string', of: ['run'] },
  record: { type: 'string', of: ['run'] },
  'report-dir': { type: 'string', of: judging },
  help: { type: 'boolean', short: 'h', of: every },
} as const satisfies Readonly<Record<string, Flag>>;

interface Flag {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  readonly short?: string;
  readonly of: readonly CommandName[];
}

export type FlagName = keyof typeof flags;

/** Whether a command uses a flag. */
export function takes(command: CommandName, flag: FlagName): boolean {
  const { of }: Flag = flags[flag];
  return of.includes(command);
}

/**
 * Reads the flags of a command; `judge` also takes one argument without a flag.
 * @throws UserError without the value, which could be a secret
 */
export function parseOptions(command: CommandName, args: readonly string[]) {
  const allowPositionals = command === 'judge';
  const { values, positionals } = parsed(args, allowPositionals);
  const ignored = Object.keys(values).find((name) => isFlag(name) && !takes(command, name));
  if (ignored !== undefined) {
    const flags = flagNames.filter((name) => takes(command, name)).map((name) => `--${name}`);
    throw new UserError(`${command} has no flag --${ignored}. Its flags are ${flags.join(', ')}`);
  }
  if (positionals.length > 1) throw new UserError('judge takes one FILE; see judge --help');
  return { values, file: positionals[0] };
}

export type Options = ReturnType<typeof parseOptions>['values'];

function parsed(args: readonly string[], allowPositionals: boolean) {
  try {
    return parseArgs({ args: [...args], options: flags, strict: true, allowPositionals });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new UserError(`${complaint(code, args)}; see --help`);
  }
}

const flagNames = Object.keys(flags).filter(isFlag);

function complaint(code: unknown, args: readonly string[]): string {
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
    return 'an argument has no flag before it';
  }
  const { tokens } = parseArgs({ args: [...args], options: flags, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!isFlag(token.name)) return `unknown flag ${flagName(token.rawName)}`;
    const { type } = flags[token.name];
    const hasValue =
      token.value !== undefined && !(token.inlineValue === false && token.value.startsWith('-'));
    if (type === 'string' && !hasValue) return `${token.rawName} needs a value`;
    if (type === 'boolean' && token.value !== undefined) return `${token.rawName} takes no value`;
  }
  return 'cannot read the arguments';
}

function isFlag(name: string): name is FlagName {
  return Object.hasOwn(flags, name);
}

/** The flag, unless it looks so odd that it could be a secret with dashes in front. */
function flagName(raw: string): string {
  return /^--?[a-z-]{1,24}$/.test(raw) ? raw : '(not repeated here, it may hold a secret)';
}
