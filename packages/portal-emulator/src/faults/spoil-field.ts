import { isJsonObject, type Json } from '../protocol/json.js';
import type { FieldFault, FieldType } from './fault.js';
import { parsePath, visitPath } from './field-path.js';

const ownProperty = { configurable: true, enumerable: true, writable: true };

/** Changes the body in place; false if the body has no such field. */
export function spoilField(body: Json, fault: FieldFault): boolean {
  return visitPath(body, parsePath(fault.path) ?? [], (holder, key) => {
    if (Array.isArray(holder)) {
      if (typeof key !== 'number') return false;
      if (fault.kind === 'drop') holder.splice(key, 1);
      else
        holder[key] = fault.kind === 'add' ? fault.value : convert(holder[key] ?? null, fault.to);
      return true;
    }
    if (fault.kind === 'add') {
      // Defined, not assigned: `__proto__` becomes a key like any other.
      Object.defineProperty(holder, key, { value: fault.value, ...ownProperty });
      return true;
    }
    if (!Object.hasOwn(holder, key)) return false;
    if (fault.kind === 'drop') delete holder[key];
    else holder[key] = convert(holder[key] ?? null, fault.to);
    return true;
  });
}

function convert(value: Json, to: FieldType): Json {
  switch (to) {
    case 'string':
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    case 'number':
      return Number.isFinite(Number(value)) ? Number(value) : 0;
    case 'boolean':
      return Boolean(value);
    case 'null':
      return null;
    case 'array':
      return Array.isArray(value) ? value : [value];
    case 'object':
      return isJsonObject(value) ? value : { value };
  }
}
