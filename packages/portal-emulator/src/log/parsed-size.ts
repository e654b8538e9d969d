import type { Json } from '../protocol/json.js';

/**
 * What a value takes in memory, in slots, counted no further than `limit`. A key that is a number
 * counts as many slots as it says: JavaScript keeps `{ 999: 1 }` like a list of a thousand.
 */
export function parsedSize(value: Json | ReadonlyMap<string, Json>, limit: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  let size = 1;
  for (const [key, one] of entries) {
    const index = /^\d{1,9}$/.test(key) ? Math.min(Number(key), slotsOfOneIndex) : 0;
    size += Math.max(index, 1) + parsedSize(one, limit - size);
    if (size > limit) break;
  }
  return size;
}

/** Beyond this gap JavaScript keeps a dictionary instead. */
const slotsOfOneIndex = 1024;
