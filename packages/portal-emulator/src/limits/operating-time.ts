import type { Operating } from '../server/envelope-time.js';

const MINUTE = 60_000;
const WINDOW_MINUTES = 10;

/** Operating time used per account and method, in ten buckets of a minute each (portal rules). */
export class OperatingTime {
  readonly #minutes = new Map<string, Map<number, number>>();

  /**
   * @param ceiling seconds a method may use in ten minutes; undefined for no limit
   * @param cost seconds that each call is charged; undefined for the time it took
   */
  constructor(
    private readonly ceiling: number | undefined,
    private readonly cost: number | undefined,
  ) {}

  /** Checked before a call, so the call that crosses the line still completes. */
  isSpent(account: string, method: string, now: number): boolean {
    return this.ceiling !== undefined && this.report(account, method, now).seconds >= this.ceiling;
  }

  charge(account: string, method: string, seconds: number, now: number): void {
    const key = `${account} ${method}`;
    const minutes = this.#minutes.get(key) ?? new Map<number, number>();
    const minute = Math.floor(now / MINUTE);
    minutes.set(minute, (minutes.get(minute) ?? 0) + (this.cost ?? seconds));
    this.#minutes.set(key, minutes);
  }

  /** What is used now, and when the oldest minute of it is freed. */
  report(account: string, method: string, now: number): Operating {
    const minutes = this.#minutes.get(`${account} ${method}`);
    const oldest = Math.floor(now / MINUTE) - WINDOW_MINUTES;
    let seconds = 0;
    let first: number | undefined;
    for (const [minute, used] of minutes ?? []) {
      if (minute <= oldest) minutes?.delete(minute);
      else {
        seconds += used;
        first = Math.min(first ?? minute, minute);
      }
    }
    const freed = first === undefined ? now : first * MINUTE;
    return { seconds, resetAt: Math.floor((freed + WINDOW_MINUTES * MINUTE) / 1000) };
  }
}
