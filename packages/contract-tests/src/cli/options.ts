import { parseArgs } from 'node:util';
import { UserError } from '../ground/user-error.js';

const options = {
  'webhook-url': { type: 'string' },
  portal: { type: 'string' },
  'token-file': { type: 'string' },
  config: { type: 'string' },
  dialog: { type: 'string', multiple: true },
  'bot-id': { type: 'string' },
  'bot-token': { type: 'string' },
  'bot-dialog': { type: 'string', multiple: true },
  'line-chat': { type: 'string', multiple: true },
  'line-session': { type: 'string', multiple: true },
  'line-user-code': { type: 'string', multiple: true },
  read: { type: 'string', multiple: true },
  'allow-create': { type: 'boolean' },
  without: { type: 'string', multiple: true },
  only: { type: 'string', multiple: true },
  plan: { type: 'string' },
  generation: { type: 'string' },
  share: { type: 'string' },
  timeout: { type: 'string' },
  'max-minutes': { type: 'string' },
  'max-retries': { type: 'string' },
  'fail-on': { type: 'string' },
  'coverage-floor': { type: 'string' },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  reason: { type: 'string' },
  record: { type: 'string' },
  'report-dir': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the flags. @throws UserError without any value, which could be a secret */
export function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new UserError(`${complaint(code, args)} — see --help`);
  }
}

export type Options = ReturnType<typeof parseOptions>;

function complaint(code: unknown, args: readonly string[]): string {
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
    return 'every argument needs a flag before it, and one has none';
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
