import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers';

/** Milliseconds since 1970, with a fraction. */
export type Now = () => number;

// Read once, at import: a test runner with fake timers replaces them later, and the portal must
// keep answering.
const { timeOrigin } = performance;
const sinceOrigin = performance.now.bind(performance);
const startTimer = setTimeout;

export const systemClock: Now = () => timeOrigin + sinceOrigin();

/** A clock that can be moved forward. */
export interface Clock {
  readonly now: Now;
  advance(milliseconds: number): void;
  /** By how many milliseconds it has been moved forward. */
  advanced(): number;
  reset(): void;
}

export function createClock(base: Now): Clock {
  let ahead = 0;
  return {
    now: () => base() + ahead,
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
    advanced: () => ahead,
    reset: () => {
      ahead = 0;
    },
  };
}

/** Waits in real time, under fake timers too. */
export function systemSleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    startTimer(resolve, milliseconds);
  });
}

const offsetPattern = /^([+-])(\d{2}):(\d{2})$/;

let lastSecond = Number.NaN;
let lastOffset = '';
let lastText = '';

/** ISO 8601 to the second with a numeric offset, as PHP's ATOM format: never `Z`. */
export function toAtom(milliseconds: number, offset: string): string {
  const second = Math.floor(milliseconds / 1000);
  // Under load the same second is asked for thousands of times.
  if (second !== lastSecond || offset !== lastOffset) {
    const local = new Date(second * 1000 + offsetMinutes(offset) * 60_000);
    lastText = `${local.toISOString().slice(0, 19)}${offset}`;
    lastSecond = second;
    lastOffset = offset;
  }
  return lastText;
}

/** Minutes east of Greenwich for an offset such as `+01:00`. */
function offsetMinutes(offset: string): number {
  const [, sign, hours, minutes] = offsetPattern.exec(offset) ?? [];
  const total = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -total : total;
}
