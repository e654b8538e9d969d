/** Seconds of operating time that a method has used, and when some of it resets (Unix time). */
export interface Operating {
  readonly seconds: number;
  readonly resetAt: number;
}

/** Operating time used per account and method, in ten buckets of a minute each (operating-time). */
export interface OperatingTime {
  /** Checked before a call, so the call that exceeds the limit still completes. */
  isSpent(account: string, method: string, now: number): boolean;
  charge(account: string, method: string, spent: Spent): void;
  /** What is used now, and when the oldest minute of it resets. */
  report(account: string, method: string, now: number): Operating;
  clear(): void;
}

interface Spent {
  readonly seconds: number;
  readonly now: number;
}

export interface OperatingLimits {
  /** Seconds a method may use in ten minutes; undefined for no limit. */
  readonly operatingCeiling?: number | undefined;
  /** Seconds that each call is charged; undefined for the time it took. */
  readonly operatingCost?: number | undefined;
}

/** @param limitsNow the limits in force, which depend on the portal's edition */
export function createOperatingTime(limitsNow: () => OperatingLimits): OperatingTime {
  const used = new Map<string, Map<number, number>>();

  const report: OperatingTime['report'] = (account, method, now) => {
    const minutes = used.get(`${account} ${method}`);
    const oldest = Math.floor(now / minute) - windowMinutes;
    let seconds = 0;
    let first: number | undefined;
    for (const [at, spent] of minutes ?? []) {
      if (at <= oldest) minutes?.delete(at);
      else {
        seconds += spent;
        first = Math.min(first ?? at, at);
      }
    }
    const freed = first === undefined ? now : first * minute;
    return { seconds, resetAt: Math.floor((freed + windowMinutes * minute) / 1000) };
  };

  return {
    report,
    isSpent: (account, method, now) => {
      const { operatingCeiling } = limitsNow();
      return (
        operatingCeiling !== undefined && report(account, method, now).seconds >= operatingCeiling
      );
    },
    charge: (account, method, { seconds, now }) => {
      const key = `${account} ${method}`;
      const minutes = used.get(key) ?? new Map<number, number>();
      const at = Math.floor(now / minute);
      minutes.set(at, (minutes.get(at) ?? 0) + (limitsNow().operatingCost ?? seconds));
      used.set(key, minutes);
    },
    clear: () => used.clear(),
  };
}

const minute = 60_000;
const windowMinutes = 10;
