import { isJsonObject, type Json } from '../protocol/json.js';

/** A key, one index of a list, or every element of one. */
type Step = string | number | typeof eachElement;

const eachElement: unique symbol = Symbol('each element');

/** The steps of a path such as `result.readed_list[].user_id`; undefined if it is malformed. */
export function parsePath(path: string): Step[] | undefined {
  const steps: Step[] = [];
  for (const part of path.split('.')) {
    const found = /^([^[\]]+)((?:\[\d*\])*)$/.exec(part);
    if (!found) return undefined;
    steps.push(found[1] ?? '');
    for (const index of (found[2] ?? '').matchAll(/\[(\d*)\]/g)) {
      steps.push(index[1] === '' ? eachElement : Number(index[1]));
    }
  }
  return steps;
}

/** Handles the value at the end of a path; returns whether it changed anything. */
export type Visit = (holder: { [key: string]: Json } | Json[], key: string | number) => boolean;

/** Visits every place that the path names; false if there is none. */
export function visitPath(value: Json, steps: readonly Step[], visit: Visit): boolean {
  const [step, ...rest] = steps;
  if (step === undefined) return false;
  if (Array.isArray(value)) {
    const indexes = indexesOf(value, step);
    if (rest.length === 0) return indexes.map((index) => visit(value, index)).includes(true);
    return indexes.map((index) => visitPath(value[index] ?? null, rest, visit)).includes(true);
  }
  if (!isJsonObject(value) || typeof step !== 'string') return false;
  if (rest.length === 0) return visit(value, step);
  return Object.hasOwn(value, step) && visitPath(value[step] ?? null, rest, visit);
}

/** A path with every index as `[]`: `result.list[0].id` is `result.list[].id`. */
export function writePath(path: string): string {
  return path.replace(/\[\d*\]/g, '[]');
}

/** Last first, so that a visit may take its element out. */
function indexesOf(holder: Json[], step: Step): number[] {
  if (step === eachElement) return [...holder.keys()].reverse();
  return typeof step === 'number' && step < holder.length ? [step] : [];
}
