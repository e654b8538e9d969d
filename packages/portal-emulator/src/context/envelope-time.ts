import type { Generation } from '../dialects/generation.js';
import type { Operating } from '../limits/operating-time.js';
import { toAtom } from '../protocol/clock.js';
import type { JsonObject } from '../protocol/json.js';
import type { PortalSettings } from '../state/schema.js';

/**
 * The `time` of a success envelope. Since October 2025 `start` and `processing` are rounded down to whole
 * seconds, `start` before the rest is computed, so `duration` includes the lost fraction; before that, all
 * four were fractions. Cloud portals add the operating keys.
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
  const current = generation === 2026;
  const cut = (seconds: number) => (current ? Math.trunc(seconds) : seconds);
  const start = cut(started / 1000);
  const finish = finished / 1000;
  const time: JsonObject = {
    start,
    finish,
    duration: finish - start,
    processing: cut((finished - started) / 1000),
    date_start: toAtom(started, settings.timezone),
    date_finish: toAtom(finished, settings.timezone),
  };
  if (operating && settings.edition === 'cloud') {
    time['operating_reset_at'] = operating.resetAt;
    time['operating'] = operating.seconds;
  }
  return time;
}
