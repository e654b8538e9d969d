/** A plain JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type JsonObject = { [key: string]: Json };

/** Where a value is in a body: keys and indexes from the top. */
export type Steps = readonly (string | number)[];

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every place of a body that has a value, from the top down. */
export function stepsOf(value: Json, at: Steps = []): Steps[] {
  if (Array.isArray(value)) {
    return [at, ...value.flatMap((item, index) => stepsOf(item, [...at, index]))];
  }
  if (!isJsonObject(value)) return [at];
  return [at, ...Object.entries(value).flatMap(([key, item]) => stepsOf(item, [...at, key]))];
}

export function valueAt(body: Json, steps: Steps): Json | undefined {
  let value: Json | undefined = body;
  for (const step of steps) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step];
    else if (isJsonObject(value) && typeof step === 'string') value = value[step];
    else return undefined;
  }
  return value;
}

/** A copy of the body with one value replaced, or removed if there is no new value. */
export function withValue(body: Json, [step, ...rest]: Steps, value: Json | undefined): Json {
  if (step === undefined) return value ?? null;
  if (Array.isArray(body)) {
    return body.map((item, index) => (index === step ? withValue(item, rest, value) : item));
  }
  if (!isJsonObject(body)) return body;
  const entries = Object.entries(body).flatMap(([key, item]): [string, Json][] => {
    if (key !== step) return [[key, item]];
    if (rest.length === 0 && value === undefined) return [];
    return [[key, withValue(item, rest, value)]];
  });
  return Object.fromEntries(entries);
}

/** The path as findings write it, without list indexes. */
export function pathOf(steps: Steps): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[]`;
    return path === '' ? step : `${path}.${step}`;
  }, '');
}
