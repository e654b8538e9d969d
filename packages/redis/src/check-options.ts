import { isRedisClient } from './redis-client.js';
import { UserError } from './user-error.js';

/** Whether a value fits an option, and what the option must be, for the message. */
interface Check {
  readonly fits: (value: unknown) => boolean;
  readonly form: string;
}

/** One check for each option that there is. */
export type Checks<Options> = { readonly [K in keyof Options]-?: Check };

export const redisCheck: Check = {
  fits: isRedisClient,
  form: 'a connected client of redis or ioredis',
};

export const textCheck: Check = {
  fits: (value) => typeof value === 'string' && value !== '',
  form: 'a non-empty string',
};

export const functionCheck: Check = {
  fits: (value) => typeof value === 'function',
  form: 'a function',
};

/** The check of an option that may be left out. */
export function optional({ fits, form }: Check): Check {
  return { fits: (value) => value === undefined || fits(value), form };
}

/**
 * Checks the options of callers without types.
 * @throws UserError naming the option
 */
export function checkOptions<Options extends object>(
  caller: string,
  options: Options,
  checks: Checks<Options>,
): void {
  const all: unknown = options ?? {};
  if (typeof all !== 'object' || all === null) {
    throw new UserError(`${caller} needs its options as an object`);
  }
  // Inherited ones, too, because they are read like the others.
  for (const name in all) {
    if (!Object.hasOwn(checks, name)) {
      const names = Object.keys(checks).join(', ');
      throw new UserError(`${caller} has no option "${name}"; it has ${names}`);
    }
  }
  for (const [name, { fits, form }] of Object.entries<Check>(checks)) {
    const value: unknown = Reflect.get(all, name);
    if (!fits(value)) throw new UserError(`${caller}: ${name} must be ${form}`);
  }
}
