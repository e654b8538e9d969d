import { schemas } from '../generated/schemas.js';
import { component, type Schema } from './schema.js';

const objects = Object.keys(schemas).filter((name) => component(name).properties !== undefined);

/** Below this share of common keys an object is not of a component, above the other it is. */
const unlike = 0.4;
const like = 0.6;

/**
 * The component that an object has the fields of, when it has hardly any of the one it should be:
 * one finding about a swapped dialect in place of one for each field.
 */
export function foreignComponent(
  name: string,
  value: Readonly<Record<string, unknown>>,
): string | undefined {
  const keys = Object.keys(value);
  const own = likeness(component(name), keys);
  if (keys.length === 0 || own >= unlike) return undefined;
  const others = objects
    .filter((other) => other !== name)
    .map((other) => ({ other, share: likeness(component(other), keys) }))
    .filter(({ share }) => share >= like && share > own + 0.3)
    .sort((a, b) => b.share - a.share);
  return others[0]?.other;
}

/** Whether an object has none of the fields that its component requires: one finding, not one for each. */
export function isHollow(name: string, value: Readonly<Record<string, unknown>>): boolean {
  const { required = [] } = component(name);
  return required.length > 2 && !required.some((key) => Object.hasOwn(value, key));
}

/** The share of the keys of both that they have in common; optional keys do not have to be there. */
function likeness({ properties = {}, required = [] }: Schema, keys: readonly string[]): number {
  const common = keys.filter((key) => Object.hasOwn(properties, key)).length;
  const all = new Set([...keys, ...required]).size;
  return all === 0 ? 0 : common / all;
}
