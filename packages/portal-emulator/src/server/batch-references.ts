import { isJsonObject, type Json } from '../protocol/json.js';

const wholeNumber = /^\$result((?:\[[^[\]]+\])+)$/;
const withinMs = /\$result((?:\[[^[\]]+\])+)/g;

const asText = (value: Json): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/**
 * Replaces `$result[command][field]` by earlier answers: a value that is only a
 * reference becomes the field itself; inside a text the field becomes text.
 */
export function fillReferences(value: Json, answers: ReadonlyMap<string, Json>): Json {
  if (Array.isArray(value)) return value.map((one) => fillReferences(one, answers));
  if (isJsonObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, fillReferences(one, answers)]),
    );
  }
  if (typeof value !== 'string' || !value.includes('$result')) return value;
  const whole = wholeNumber.exec(value);
  if (whole) return lookUp(whole[1] ?? '', answers);
  return value.replace(withinMs, (_, path: string) => asText(lookUp(path, answers)));
}

function lookUp(path: string, answers: ReadonlyMap<string, Json>): Json {
  const [name = '', ...keys] = [...path.matchAll(/\[([^[\]]+)\]/g)].map((found) => found[1] ?? '');
  let value: Json = answers.get(name) ?? null;
  for (const key of keys) {
    if (Array.isArray(value)) value = value[Number(key)] ?? null;
    else if (isJsonObject(value) && Object.hasOwn(value, key)) value = value[key] ?? null;
    else return null;
  }
  return value;
}
