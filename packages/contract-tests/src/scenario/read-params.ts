import type { ParamValue, ParamValues } from '../ground/plan-types.js';

/**
 * The parameters in a query as PHP reads them: `ID[]=3&ID[]=4` is a list, `FILTER[active]=Y` an object. Unlike
 * PHP, it makes a list only of `[]`.
 */
export function readParams(query: string): ParamValues {
  const params: Record<string, ParamValue> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const [, key = name, rest = ''] = /^([^[]+)((?:\[[^[\]]*\])+)$/.exec(name) ?? [];
    const steps = [...rest.matchAll(/\[([^[\]]*)\]/g)].map(([, step = '']) => step);
    setOwn(params, key, withValue(ownOf(params, key), steps, value));
  }
  return params;
}

function withValue(
  before: ParamValue | undefined,
  steps: readonly string[],
  value: string,
): ParamValue {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (step === '') {
    return [...(isList(before) ? before : []), withValue(undefined, rest, value)];
  }
  const object = typeof before === 'object' && !isList(before) ? { ...before } : {};
  setOwn(object, step, withValue(ownOf(object, step), rest, value));
  return object;
}

function isList(value: ParamValue | undefined): value is readonly ParamValue[] {
  return Array.isArray(value);
}

function ownOf(object: ParamValues, key: string): ParamValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Defines a property, so that `__proto__` is a key like any other. */
function setOwn(object: object, key: string, value: ParamValue): void {
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
