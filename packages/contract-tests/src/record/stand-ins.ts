import { causes } from '../generated/plan.js';
import { answers } from '../generated/schemas.js';
import type { Redact } from '../ground/redact.js';
import { isObject } from '../ground/seen.js';
import { resolve, type Schema } from '../judge/schema.js';

/** Replaces ids, names, texts and addresses, always by the same stand-in for the same value. */
export interface StandIns {
  /** A body of the same shape, without its ids, names and texts. */
  readonly body: (method: string, body: unknown) => unknown;
  /** An id, alone or within a text: `chat123`, `livechat|1|1373|211`. */
  readonly identifier: (value: string | number) => string | number;
}

const firstId = 1001;
const messages = new Set(Object.values(causes).map(({ message }) => message));
const counted = /(^|_)(count|counter)(_|$)|Count(er)?$|^countOf|_time$/;
const coded = /^(dialog_?id|entity_?(id|data_?[123])|id)$/i;

export function createStandIns(redact: Redact): StandIns {
  const ids = new Map<number, number>();
  const texts = new Map<string, string>();

  const idFor = (id: number): number => {
    if (id === 0) return 0;
    const known = ids.get(id) ?? firstId + ids.size;
    ids.set(id, known);
    return known;
  };
  const textFor = (text: string): string => {
    const known = texts.get(text) ?? standInText(text, texts.size + 1);
    texts.set(text, known);
    return known;
  };
  const inText = (text: string): string =>
    text
      .split('|')
      .map((part) => segment(part, idFor, textFor))
      .join('|');

  const replace = (schemas: readonly Schema[], key: string, value: unknown): unknown => {
    if (typeof value === 'number') return counted.test(key) ? value : standInNumber(value, idFor);
    if (typeof value === 'string') return replaceText(schemas, key, value);
    if (Array.isArray(value)) {
      const items = schemas.flatMap(({ items }) => (items ? branches(items) : []));
      return value.map((item: unknown) => replace(items, key, item));
    }
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, field]) => {
        const below = schemas.flatMap(({ properties }) => {
          const property =
            properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
          return property ? branches(property) : [];
        });
        return [keyFor(name, below.length > 0, idFor), replace(below, name, field)];
      }),
    );
  };

  const replaceText = (schemas: readonly Schema[], key: string, text: string): string => {
    if (text === '' || redact(text) !== text) return text === '' ? '' : '***';
    if (schemas.some((schema) => isPlain(schema, text))) return text;
    if (/^\d+$/.test(text)) return digitsFor(text, idFor);
    if (coded.test(key)) return inText(text);
    // Such a text is a finding, and the finding shows its outline.
    return schemas.length > 0 && !schemas.some(isFree) ? skeleton(text) : textFor(text);
  };

  return {
    body: (method, body) => {
      if (!isObject(body)) return replace([], '', body);
      const { time, error, error_description: description, ...rest } = body;
      return {
        ...Object.assign({}, replace(branches(answers[method] ?? {}), '', rest)),
        ...('time' in body && { time: timeBody(time) }),
        ...('error' in body && { error: codeFor(error, redact) }),
        ...('error_description' in body && {
          error_description: descriptionFor(description, error, textFor),
        }),
      };
    },
    identifier: (value) => (typeof value === 'number' ? idFor(value) : inText(value)),
  };
}

function branches(schema: Schema): Schema[] {
  const node = resolve(schema);
  return node.oneOf ? node.oneOf.flatMap(branches) : [node];
}

/** Colours, dates, constants and known words are not personal. */
function isPlain(schema: Schema, text: string): boolean {
  const { pattern, format, 'x-known-values': known } = schema;
  if (text === schema.const || schema.enum?.includes(text)) return true;
  if (known) return /^[A-Za-z0-9_]{1,40}$/.test(text);
  if (format === 'date-time') return /^[\dT:.+Z-]{10,40}$/.test(text);
  return pattern?.startsWith('^#') === true && new RegExp(pattern).test(text);
}

/** Whether a text may be anything. */
function isFree(schema: Schema): boolean {
  const { type, pattern, format, const: fixed, 'x-known-values': known } = schema;
  const types = typeof type === 'string' ? [type] : (type ?? ['string']);
  return types.includes('string') && (pattern ?? format ?? fixed ?? known) === undefined;
}

/** What the outline of a text shows, in letters that match no pattern. */
function skeleton(text: string): string {
  return text
    .slice(0, 25)
    .replace(/\p{L}/gu, 'ä')
    .replace(/\p{N}/gu, '0')
    .replace(/[^ -~ä]/g, '?');
}

/** The answer's times unchanged; anything that is not a time keeps only its type. */
function timeBody(time: unknown): unknown {
  if (!isObject(time)) return ofSameType(time);
  return Object.fromEntries(
    Object.entries(time).map(([name, value]) => [
      keyFor(name, false, Number),
      isTime(value) ? value : ofSameType(value),
    ]),
  );
}

function isTime(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^[\dT:.+Z-]+$/.test(value));
}

/** A value of the same JSON type without information. */
function ofSameType(value: unknown): unknown {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return skeleton(value);
  if (Array.isArray(value)) return [];
  return isObject(value) ? {} : value;
}

type IdFor = (id: number) => number;
type TextFor = (text: string) => string;

function standInNumber(value: number, idFor: IdFor): number {
  if (!Number.isInteger(value)) return 0.5;
  if (!Number.isSafeInteger(value)) return Math.sign(value) * 2 ** 60;
  return value < 0 ? -idFor(-value) : idFor(value);
}

/** A pattern can forbid leading zeros, so they are kept. */
function digitsFor(text: string, idFor: IdFor): string {
  const zeros = /^0*(?=\d)/.exec(text)?.[0] ?? '';
  return `${zeros}${idFor(Number(text))}`;
}

/** One part of a code such as `LEAD|1209|N`: ids are replaced, words of the protocol are kept. */
function segment(part: string, idFor: IdFor, textFor: TextFor): string {
  const id = /^(chat|sg|crm)?(\d+)$/i.exec(part);
  if (id) return `${id[1] ?? ''}${digitsFor(id[2] ?? '', idFor)}`;
  return /^[A-Z_]*$|^(imol|livechat)$/.test(part) ? part : textFor(part);
}

function standInText(text: string, index: number): string {
  if (/^https?:\/\//.test(text)) return `https://portal.example/stand-in/${index}`;
  if (text.startsWith('/')) return `/stand-in/${index}/`;
  if (text.includes('@')) return `person${index}@portal.example`;
  return `Text ${index}`;
}

/** A key that a path shows is kept; other keys become their outline. */
function keyFor(name: string, declared: boolean, idFor: IdFor): string {
  if (declared || /^[A-Za-z_][\w-]{0,63}$/.test(name)) return name;
  return /^\d+$/.test(name) ? String(idFor(Number(name))) : skeleton(name);
}

function codeFor(error: unknown, redact: Redact): unknown {
  if (typeof error !== 'string') return ofSameType(error);
  if (redact(error) !== error) return '***';
  return /^[\w.-]{1,64}$/.test(error) ? error : skeleton(error);
}

function descriptionFor(description: unknown, code: unknown, textFor: TextFor): unknown {
  if (typeof description !== 'string') return ofSameType(description);
  const isKnown = description === '' || description === code || messages.has(description);
  return isKnown ? description : textFor(description);
}
