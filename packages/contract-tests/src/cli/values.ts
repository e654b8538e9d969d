import { identifierForms } from '../ground/identifiers.js';
import { UserError } from '../ground/user-error.js';

// Each function checks the text of a flag and returns its value.
// It throws a UserError that says what the flag takes, without the text: that could be a secret.

export function all(
  flag: string,
  texts: readonly string[] | undefined,
  kind: keyof typeof identifierForms,
) {
  const { form, example } = identifierForms[kind];
  if (texts?.some((text) => !form.test(text)))
    throw new UserError(`${flag} must look like ${example}`);
  return texts;
}

export function integer(flag: string, text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text))
    throw new UserError(`${flag} must be a whole number, such as 123`);
  return Number(text);
}

export function percent(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,3}(\.\d+)?$/.test(text) || Number(text) > 100)
    throw new UserError(`${flag} must be a percentage, such as 80`);
  return Number(text);
}

export function atLeastOne(flag: string, value: number | undefined): number | undefined {
  if (value !== undefined && value < 1) throw new UserError(`${flag} must be 1 percent or more`);
  return value;
}

export function seconds(text: string | undefined): number | undefined {
  return positive('--timeout', text, 'a number of seconds, such as 30', 3600);
}

export function minutes(text: string | undefined): number | undefined {
  return positive('--max-minutes', text, 'a number of minutes, such as 10', 24 * 60);
}

function positive(flag: string, text: string | undefined, what: string, most: number) {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value > 0 && value <= most) return value;
  throw new UserError(`${flag} must be ${what}, and at most ${most}`);
}

export function natural(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new UserError('--max-retries must be a whole number, such as 0');
}

export function oneOf<T extends string>(
  flag: string,
  text: string | undefined,
  words: readonly T[],
) {
  if (text === undefined) return undefined;
  const word = words.find((one) => one === text);
  if (word === undefined) throw new UserError(`${flag} must be one of ${words.join(', ')}`);
  return word;
}
