import type { EachOptions } from './chat-client.js';
import type { CallOptions } from './command.js';
import { Bitrix24Error } from './errors.js';
import type { OAuthOptions, WebhookOptions } from './options.js';
import { isRecord } from './record.js';

/** Says what an option must be, if this value cannot be used for it. */
type Check = (value: unknown) => string | undefined;

/** One check for each option that there is. */
export type Checks<Options = Record<string, unknown>> = {
  readonly [Name in keyof Options]-?: Check;
};

export const textCheck = typeCheck('string');

export const functionCheck = typeCheck('function');

const amountCheck: Check = (value) =>
  typeof value === 'number' && value >= 0 ? undefined : 'a number, 0 or more';

/** The options of a call. */
export const callOptions: Checks<CallOptions> = {
  signal: (value) => (hasMethod(value, 'addEventListener') ? undefined : 'an AbortSignal'),
  timeout: amountCheck,
  retry: amountCheck,
};

/** The options of a bulk read. */
export const eachOptions: Checks<EachOptions> = { ...callOptions, batchWaitMs: amountCheck };

const namedLimiters: readonly unknown[] = ['standard', 'enterprise', 'off'];

/** The options of a client. */
export const clientOptions: Checks<WebhookOptions | OAuthOptions> = {
  webhookUrl: textCheck,
  portal: textCheck,
  accessToken: (value) => textCheck(value) && functionCheck(value) && 'a string or a function',
  timeout: amountCheck,
  retry: amountCheck,
  attemptTimeout: amountCheck,
  limiter: (value) =>
    namedLimiters.includes(value) || hasMethod(value, 'acquire')
      ? undefined
      : "'standard', 'enterprise', 'off' or an object with acquire()",
  coalesce: typeCheck('boolean'),
  validate: functionCheck,
  fetch: functionCheck,
  onRequest: functionCheck,
  onResponse: functionCheck,
  onRetry: functionCheck,
};

/**
 * Callers without types get an error for an option that is misspelt or cannot be used, instead of a call
 * that ignores it.
 * @throws Bitrix24Error that names the option, without its value
 */
export function checkOptions(options: object, checks: Checks): void {
  if (!isRecord(options)) throw new Bitrix24Error('options must be an object');
  // Inherited ones, too, because they are read: so a signal that is passed as the options is refused.
  for (const name in options) {
    const value = options[name];
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (!check) {
      const known = Object.keys(checks).join(', ');
      throw new Bitrix24Error(`unknown option ${name}; the options are ${known}`);
    }
    const form = value === undefined ? value : check(value);
    if (form) throw new Bitrix24Error(`${name} must be ${form}`);
  }
}

function typeCheck(type: 'string' | 'function' | 'boolean'): Check {
  return (value) => (typeof value === type ? undefined : `a ${type}`);
}

function hasMethod(value: unknown, name: string): boolean {
  return isRecord(value) && typeof value[name] === 'function';
}
