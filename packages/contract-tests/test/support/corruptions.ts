import { placesOf } from '../../src/cover/places.js';
import { answers } from '../../src/generated/schemas.js';
import { typeName } from '../../src/ground/seen.js';
import { resolve, type Schema, typesOf } from '../../src/judge/schema.js';
import {
  isJsonObject,
  type Json,
  type JsonObject,
  pathOf,
  type Steps,
  stepsOf,
  valueAt,
  withValue,
} from './corrupt.js';

/** An answer of the emulator that matches the contract. */
export interface Sample {
  readonly method: string;
  readonly scenario: string;
  readonly cause?: string;
  readonly status: number;
  readonly body: JsonObject;
}

/** An answer with one corruption. */
export interface Corruption {
  readonly what: string;
  readonly sample: Sample;
  readonly status?: number;
  readonly body: Json;
  /** The finding that it must cause. */
  readonly path: string;
  readonly kinds: readonly string[];
}

/** The places of an answer that the contract declares and that are in the sample. */
export function declared(
  sample: Sample,
): { steps: Steps; path: string; required: boolean; union: boolean }[] {
  const places = new Map(
    placesOf(answers[sample.method] ?? {}).map((place) => [place.path, place]),
  );
  return stepsOf(sample.body).flatMap((steps) => {
    const place = places.get(pathOf(steps));
    if (!place || place.path === '') return [];
    return [{ steps, path: place.path, required: place.required, union: place.forms.length > 0 }];
  });
}

/** One place for each path: the first element represents its list. */
export function firstOfEach<T extends { path: string }>(places: readonly T[]): T[] {
  return [...new Map([...places].reverse().map((place) => [place.path, place])).values()].reverse();
}

/** The types that the contract allows at a place of a method's answer. */
export function typesAt(method: string, path: string): 'any' | readonly string[] {
  const steps = path === '' ? [] : path.split(/\.|(?=\[\])/);
  const reached = steps.reduce<Schema[]>(
    (at, step) => at.flatMap((schema) => below(schema, step)),
    [answers[method] ?? {}],
  );
  const types = reached.map(typesOf);
  return types.some(({ length }) => length === 0) ? 'any' : types.flat();
}

function below(schema: Schema, step: string): Schema[] {
  const node = resolve(schema);
  if (node.oneOf) return node.oneOf.flatMap((branch) => below(branch, step));
  const next = step === '[]' ? node.items : node.properties?.[step];
  return next ? [next] : [];
}

const wrongTypes: readonly Json[] = [[1], { odd: true }, 1.5];

export function dropped(sample: Sample): Corruption[] {
  return firstOfEach(declared(sample))
    .filter(({ required, path }) => required && !path.endsWith('[]'))
    .map(({ steps, path }) => ({
      what: 'dropped',
      sample,
      body: withValue(sample.body, steps, undefined),
      path,
      kinds: ['missing'],
    }));
}

export function retyped(sample: Sample): Corruption[] {
  return firstOfEach(declared(sample)).flatMap(({ steps, path }) => {
    const types = typesAt(sample.method, path);
    if (types === 'any') return [];
    return wrongTypes
      .filter((wrong) => !types.includes(typeName(wrong)))
      .slice(0, 1)
      .map((wrong) => ({
        what: 'retyped',
        sample,
        body: withValue(sample.body, steps, wrong),
        path,
        kinds: ['type'],
      }));
  });
}

export function asText(sample: Sample): Corruption[] {
  return firstOfEach(declared(sample)).flatMap(({ steps, path, union }) => {
    const value = valueAt(sample.body, steps);
    if (typeof value !== 'number' || union) return [];
    const body = withValue(sample.body, steps, String(value));
    return [{ what: 'as text', sample, body, path, kinds: ['type'] }];
  });
}

export function renamed(sample: Sample): Corruption[] {
  return firstOfEach(declared(sample))
    .filter(({ required, path }) => required && path.startsWith('result.') && !path.endsWith('[]'))
    .map(({ steps, path }) => {
      const parent = valueAt(sample.body, steps.slice(0, -1));
      const key = String(steps.at(-1));
      const entries = isJsonObject(parent) ? Object.entries(parent) : [];
      const other = Object.fromEntries(
        entries.map(([name, item]): [string, Json] => [name === key ? `${key}_x` : name, item]),
      );
      const body = withValue(sample.body, steps.slice(0, -1), other);
      return { what: 'renamed', sample, body, path, kinds: ['missing', 'undeclared'] };
    });
}

export function extra(sample: Sample): Corruption[] {
  const open =
    /recentConfig|copilot|messagesAutoDeleteConfigs|callInfo|parentChat|collabInfo|session/;
  return firstOfEach([{ steps: [], path: '' }, ...declared(sample)])
    .filter(({ steps, path }) => isJsonObject(valueAt(sample.body, steps)) && !open.test(path))
    .map(({ steps, path }) => {
      const object = valueAt(sample.body, steps);
      const more = isJsonObject(object) ? { ...object, novel_key: 'x' } : {};
      const at = path === '' ? 'novel_key' : `${path}.novel_key`;
      const body = withValue(sample.body, steps, more);
      return { what: 'extra key', sample, body, path: at, kinds: ['undeclared'] };
    });
}

export function spoiltEnvelopes(sample: Sample): Corruption[] {
  const { body } = sample;
  return [
    { what: 'wrong status', sample, status: 500, body, path: '', kinds: ['status'] },
    { what: 'a list', sample, body: [body], path: '', kinds: ['envelope'] },
    { what: 'nothing', sample, body: null, path: '', kinds: ['envelope'] },
    {
      what: 'an error with status 200',
      sample,
      body: { error: 'ACCESS_ERROR', error_description: '' },
      path: '',
      kinds: ['envelope'],
    },
  ];
}
