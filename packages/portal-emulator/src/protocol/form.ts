import type { Json } from './json.js';

/**
 * PHP's reading of `a=1&b[c]=2&d[]=3`: brackets nest, the last of two equal names wins, and a name's dots
 * and spaces become underscores.
 */
export function parseForm(text: string): [string, Json][] {
  const pairs: [string, string][] = [];
  let start = 0;
  while (start < text.length && pairs.length < maxFields) {
    const mark = text.indexOf('&', start);
    const end = mark < 0 ? text.length : mark;
    pairs.push(pairOf(text.slice(start, end)));
    start = end + 1;
  }
  return nestFields(pairs);
}

/** The fields of a form, decoded, as PHP nests them by the brackets in their names. */
export function nestFields(pairs: readonly (readonly [string, string])[]): [string, Json][] {
  const fields = newFields();
  for (const [name, value] of pairs.slice(0, maxFields)) setField(fields, name, value);
  return [...fields.values].map(([name, value]) => [name, toJson(value)]);
}

/** PHP's `max_input_vars`: later fields are not read. */
const maxFields = 1000;

/** PHP's `max_input_nesting_level`: a field with more brackets is left out. */
const maxNesting = 64;

/** An array of PHP. */
interface Fields {
  /** In the order in which the keys were first named. */
  readonly values: Map<string, string | Fields>;
  /** The key that an empty pair of brackets takes. */
  nextIndex: number;
}

function newFields(): Fields {
  return { values: new Map(), nextIndex: 0 };
}

function pairOf(field: string): [string, string] {
  const mark = field.indexOf('=');
  if (mark < 0) return [decode(field), ''];
  return [decode(field.slice(0, mark)), decode(field.slice(mark + 1))];
}

function setField(fields: Fields, name: string, value: string): void {
  const path = pathOf(name);
  const last = path.pop();
  if (last === undefined || path.length > maxNesting) return;
  const holder = path.reduce(innerFields, fields);
  holder.values.set(keyIn(holder, last), value);
}

/** The keys from the outside in, an empty one for `[]`; none for what is no name. */
function pathOf(name: string): string[] {
  const trimmed = name.replace(/^ +/, '');
  const open = trimmed.indexOf('[');
  if (trimmed === '' || open === 0) return [];
  if (open < 0) return [variableName(trimmed)];
  const variable = variableName(trimmed.slice(0, open));
  const inner: string[] = [];
  let from = open;
  while (trimmed[from] === '[') {
    const close = trimmed.indexOf(']', from);
    if (close < 0) break;
    const key = trimmed.slice(from + 1, close);
    inner.push(/^\s?$/.test(key) ? '' : key);
    from = close + 1;
  }
  // A first bracket without its end is a part of the name.
  return inner.length > 0 ? [variable, ...inner] : [variableName(trimmed)];
}

function variableName(name: string): string {
  return name.replace(/[. []/g, '_');
}

/** The array at a key; a text there is replaced by a new array. */
function innerFields(fields: Fields, name: string): Fields {
  const key = keyIn(fields, name);
  const found = fields.values.get(key);
  if (typeof found === 'object') return found;
  const inner = newFields();
  fields.values.set(key, inner);
  return inner;
}

function keyIn(fields: Fields, name: string): string {
  const key = name === '' ? String(fields.nextIndex) : name;
  if (/^(0|[1-9]\d{0,8})$/.test(key)) {
    fields.nextIndex = Math.max(fields.nextIndex, Number(key) + 1);
  }
  return key;
}

/** A list when its keys are 0 to n in order, else a map. */
function toJson(value: string | Fields): Json {
  if (typeof value === 'string') return value;
  const entries = [...value.values].map(([key, one]): [string, Json] => [key, toJson(one)]);
  const isList = entries.every(([key], index) => key === String(index));
  return isList ? entries.map(([, one]) => one) : Object.fromEntries(entries);
}

function decode(text: string): string {
  if (!/[%+]/.test(text)) return text;
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
