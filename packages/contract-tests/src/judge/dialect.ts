import { schemas } from '../generated/schemas.js';
import { component, type Schema } from './schema.js';

const objects = Object.keys(schemas).filter((name) => component(name).properties !== undefined);

/** Below the first share of common keys an object is not of a component; above the second it is. */
const unlike = 0.4;
const like = 0.6;

/**
 * The component whose fields an object has, if it has hardly any of the expected component: one finding
 * about the wrong dialect instead of one for each field.
 */
export function foreignComponent(
  name: string,
  value: Readonly<Record<string, unknown>>,
): string | undefined {
  const keys = Object.keys(value);
  const likenessToIt = likeness(component(name), keys);
  if (keys.length === 0 || likenessToIt >= unlike) return undefined;
  const others = objects
    .filter((other) => other !== name)
    .map((other) => ({ other, share: likeness(component(other), keys) }))
    .filter(({ share }) => share >= like && share > likenessToIt + 0.3)
    .sort((a, b) => b.share - a.share);
  return others[0]?.other;
}

/** Whether an object has none of the fields that its component requires: one finding instead of one for each. */
export function isHollow(name: string, value: Readonly<Record<string, unknown>>): boolean {
  const { required = [] } = component(name);
  return required.length > 2 && !required.some((key) => Object.hasOwn(value, key));
}

/** The share of the keys that both have in common; optional keys may be missing. */
function likeness({ properties = {}, required = [] }: Schema, keys: readonly string[]): number {
  const common = keys.filter((key) => Object.hasOwn(properties, key)).length;
  const all = new Set([...keys, ...required]).size;
  return all === 0 ? 0 : common / all;
}
