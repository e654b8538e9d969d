import { Bitrix24Error } from './errors.js';

/** What the value of each option must be, by its name. */
type Kinds = Readonly<Record<string, string>>;

/** The options of a call. */
export const callOptions: Kinds = { signal: 'object', timeout: 'number', retry: 'number' };

/** The options of a bulk read. */
export const eachOptions: Kinds = { ...callOptions, batchWaitMs: 'number' };

/** The options of a client. */
export const clientOptions: Kinds = {
  webhookUrl: 'string',
  portal: 'string',
  accessToken: 'string or function',
  timeout: 'number',
  retry: 'number',
  attemptTimeout: 'number',
  limiter: "'standard', 'enterprise', 'off' or object",
  coalesce: 'boolean',
  validate: 'function',
  fetch: 'function',
  onRequest: 'function',
  onResponse: 'function',
  onRetry: 'function',
};

/**
 * Callers without types get an error for an option that is misspelt or cannot be used, instead of a call
 * that ignores it.
 * @throws Bitrix24Error that names the option, without its value
 */
export function checkOptions(options: object, kinds: Kinds): void {
  for (const [name, value] of Object.entries(options)) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (!kind) {
      const known = Object.keys(kinds).join(', ');
      throw new Bitrix24Error(`unknown option ${name}; the options are ${known}`);
    }
    // A string can also be one of the values that the kind lists, such as a plan.
    const fits = value !== null && (kind.includes(typeof value) || kind.includes(`'${value}'`));
    const isBad = !fits || (typeof value === 'number' && !(value >= 0));
    if (value !== undefined && isBad) {
      throw new Bitrix24Error(`${name} must be ${kind}`);
    }
  }
}
