/** A leaky bucket: it holds `burst` requests, and `perSecond` of them drain away each second. */
interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** The plan of a portal, or the rate of a portal that has its own. */
export type Plan = 'standard' | 'enterprise' | Rate;

/** Requests that may go out together, and in how many milliseconds. */
interface Turns {
  readonly count: number;
  readonly waitMs: number;
}

/** The bucket of a portal, wherever its level is kept. */
export interface Bucket {
  /** Takes as many of the wanted turns as are free now, or the next one to come. */
  take(wanted: number): Promise<Turns>;
  /** Returns turns that nobody used. */
  giveBack(count: number): Promise<void>;
  /** Counts the bucket as full, because the portal refused a request: somebody else uses it, too. */
  fill(): Promise<void>;
}

/** A rate in the terms in which a bucket is counted: by the moment at which it is empty. */
export interface Drain {
  /** How long one request takes to drain, in milliseconds. */
  readonly requestMs: number;
  /** How long the fullest bucket that the limiter allows itself takes. */
  readonly roomMs: number;
  /** How long the portal's full bucket takes. */
  readonly fullMs: number;
}

/**
 * How much later than its turn a request can reach the portal. The portal's bucket drains only from the
 * first arrival, so a completely full bucket would overflow by what drains meanwhile. Processes
 * that all load `fetch` and connect at once on a busy machine took 1.1 s for the first request.
 */
const latencySeconds = 3;

/** The rates of the vendor's page on limits. */
const plans = {
  standard: { perSecond: 2, burst: 50 },
  enterprise: { perSecond: 5, burst: 250 },
} as const satisfies Record<string, Rate>;

export function drainOf(plan: Plan): Drain {
  const { perSecond, burst } = typeof plan === 'object' ? plan : plans[plan];
  const requestMs = 1000 / perSecond;
  const room = Math.max(1, Math.floor(burst - perSecond * latencySeconds));
  return { requestMs, roomMs: room * requestMs, fullMs: burst * requestMs };
}

/** Whether the value is a plan, for callers without types. */
export function isPlan(value: unknown): value is Plan {
  if (typeof value === 'string') return Object.hasOwn(plans, value);
  if (typeof value !== 'object' || value === null) return false;
  return 'perSecond' in value && isRate(value.perSecond) && 'burst' in value && isRate(value.burst);
}

function isRate(value: unknown): boolean {
  return typeof value === 'number' && value > 0 && Number.isFinite(value);
}
