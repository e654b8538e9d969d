import { entries, follow, list } from '../../lib/contract.js';
import { schemas, types } from '../../lib/schemas.js';

/** No value fits two branches of a union, as far as types, constants and required properties show. */
export default function unionExclusive(document) {
  const findings = [];
  for (const { schema, path } of schemas(document)) {
    const branches = list(schema.oneOf);
    for (const [index, branch] of branches.entries()) {
      const other = branches.slice(0, index).find((each) => !differ(document, each, branch));
      if (other === undefined) continue;
      const [first, second] = [other, branch].map((each) => titleOf(document, each));
      const message = `a value can fit both ${first} and ${second}: let one require a property that has another type or const in the other`;
      findings.push({ message, path: [...path, 'oneOf', index] });
    }
  }
  return findings;
}

function titleOf(document, branch) {
  const { node } = follow(document, branch, []);
  return node?.title ?? types(node ?? {}).join(' or ');
}

/** Whether no value fits both schemas. */
function differ(document, one, other) {
  const [a, b] = [one, other].map((each) => follow(document, each, []).node ?? {});
  if (a.oneOf) return list(a.oneOf).every((branch) => differ(document, branch, b));
  if (b.oneOf) return list(b.oneOf).every((branch) => differ(document, a, branch));
  const [typesOfA, typesOfB] = [a, b].map(jsonTypes);
  const shared = typesOfA.filter((type) => typesOfB.includes(type));
  if (typesOfA.length > 0 && typesOfB.length > 0 && shared.length === 0) return true;
  const [valuesOfA, valuesOfB] = [a, b].map(({ enum: all, const: only }) => all ?? [only].flat());
  if (!valuesOfA.includes(undefined) && !valuesOfB.includes(undefined)) {
    return !valuesOfA.some((value) => valuesOfB.includes(value));
  }
  // Nothing here compares patterns.
  if (a.pattern !== undefined && b.pattern !== undefined) return a.pattern !== b.pattern;
  return shared.join() === 'object' && differInProperties(document, a, b);
}

/** An integer is a number. */
function jsonTypes(schema) {
  return types(schema).map((type) => (type === 'integer' ? 'number' : type));
}

function differInProperties(document, a, b) {
  const required = [...list(a.required), ...list(b.required)];
  const isDistinct = ([key, property]) =>
    required.includes(key) &&
    b.properties?.[key] !== undefined &&
    differ(document, property, b.properties[key]);
  if (entries(a.properties).some(isDistinct)) return true;
  // Objects are open, so this is no proof; no portal is known to send both keys.
  return requiresUnknown(a, b) && requiresUnknown(b, a);
}

function requiresUnknown(schema, other) {
  return list(schema.required).some((key) => other.properties?.[key] === undefined);
}
