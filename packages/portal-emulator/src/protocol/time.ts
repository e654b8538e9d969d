import type { Generation } from '../dialects/generation.js';
import type { PortalSettings } from '../state/schema.js';
import { toAtom } from './clock.js';
import type { JsonObject } from './json.js';

/** Seconds of operating time a method has used, and when some is freed (Unix time). */
export interface Operating {
  readonly seconds: number;
  readonly resetAt: number;
}

/**
 * The `time` of a success envelope. Since October 2025 `start` is whole and
 * `processing` 0; before, all four were fractions. Cloud portals add the operating keys.
 * @param started milliseconds since 1970
 * @param finished milliseconds since 1970
 */
export function timeOf(
  started: number,
  finished: number,
  generation: Generation,
  settings: PortalSettings,
  operating?: Operating,
): JsonObject {
  const start = started / 1000;
  const finish = finished / 1000;
  const current = generation === 2026;
  const time: JsonObject = {
    start: current ? Math.trunc(start) : start,
    finish,
    duration: finish - start,
    processing: current ? 0 : finish - start,
    date_start: toAtom(started, settings.timezone),
    date_finish: toAtom(finished, settings.timezone),
  };
  if (operating && settings.edition === 'cloud') {
    time['operating_reset_at'] = operating.resetAt;
    time['operating'] = operating.seconds;
  }
  return time;
}
