import { Bitrix24Error } from './errors.js';

type Check = (value: unknown) => boolean;

const isAmount: Check = (value) => typeof value === 'number' && value >= 0;
const isFunction: Check = (value) => typeof value === 'function';
const isFlag: Check = (value) => typeof value === 'boolean';
const isAny: Check = () => true;

/** What each option must be, and how a message says so. */
const amount = [isAmount, 'a number, 0 or more'] as const;
const callback = [isFunction, 'a function'] as const;
const checked = [isAny, ''] as const;

type Checks = Readonly<Record<string, readonly [check: Check, expected: string]>>;

/** The options of a call. */
export const callOptionChecks: Checks = {
  signal: checked,
  timeout: amount,
  retry: amount,
};

/** The options of a bulk read. */
export const eachOptionChecks: Checks = { ...callOptionChecks, batchWaitMs: amount };

/** The options of a client. */
export const clientOptionChecks: Checks = {
  webhookUrl: checked,
  portal: checked,
  accessToken: [(value) => isFunction(value) || isText(value), 'a string or a function'],
  timeout: amount,
  retry: amount,
  attemptTimeout: amount,
  limiter: [isLimiter, "'standard', 'enterprise', 'off' or an object with acquire()"],
  coalesce: [isFlag, 'true or false'],
  validate: [isFunction, 'what validateResults() returns'],
  fetch: callback,
  onRequest: callback,
  onResponse: callback,
  onRetry: callback,
};

/**
 * Callers without types get an error for an option that is misspelt or cannot be used, and not a call
 * that ignores it.
 * @throws Bitrix24Error that names the option, without its value
 */
export function checkOptions(options: object, checks: Checks): void {
  for (const [name, value] of Object.entries(options)) {
    const [check, expected] = checks[name] ?? [];
    if (!check) {
      const known = Object.keys(checks).join(', ');
      throw new Bitrix24Error(`there is no option ${name}; the options are ${known}`);
    }
    if (value !== undefined && !check(value)) {
      throw new Bitrix24Error(`${name} must be ${expected}`);
    }
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isLimiter(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return value === 'standard' || value === 'enterprise' || value === 'off';
  }
  return 'acquire' in value && isFunction(value.acquire);
}
