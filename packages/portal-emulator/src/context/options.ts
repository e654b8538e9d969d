import * as v from 'valibot';
import { type Generation, generations } from '../dialects/generation.js';
import type { Fault } from '../faults/fault.js';
import type { RateLimit } from '../limits/rate-bucket.js';
import type { LoggedRequest } from '../log/request-log.js';
import type { Now } from '../protocol/clock.js';
import type { Recording } from '../replay/recording.js';
import { closedObject } from '../state/closed-object.js';
import { parseBy } from '../state/parse-by.js';
import type { PortalState } from '../state/schema.js';

export interface Limits {
  /** The rate bucket; that of the plan by default (2 a second and 50, Enterprise 5 and 250). */
  readonly rate?: RateLimit | undefined;
  /** Seconds of operating time per method in ten minutes; 480 in the cloud by default, none self-hosted. */
  readonly operatingCeiling?: number | undefined;
  /** Seconds that every call is charged; the time that it took by default. */
  readonly operatingCost?: number | undefined;
}

export interface PortalOptions {
  /** Port to listen on; with 0, the default, a free one. */
  readonly port?: number | undefined;
  /** Address to listen on; loopback by default. */
  readonly host?: string | undefined;
  /**
   * HTTPS. `true` creates a new certificate authority for this run; `{ folder }` keeps one in a folder, so
   * that you trust it once. See `RunningPortal.ca` and `caFile`.
   */
  readonly tls?: boolean | { readonly folder: string } | undefined;
  /** The portal's content; the demo state by default. */
  readonly state?: PortalState | undefined;
  /** Called with the new state after every change that a call makes. */
  readonly onStateChange?: ((state: PortalState) => void) | undefined;
  /** The year in whose shape the portal answers; 2026 by default. */
  readonly generation?: Generation | undefined;
  /** Rate and operating-time limits as on a real portal; off by default, so that no test fails for being fast. */
  readonly limits?: boolean | Limits | undefined;
  /** Faults in force from the start. */
  readonly faults?: readonly Fault[] | undefined;
  /** Seed of the random numbers for faults with a rate; 1 by default. */
  readonly seed?: number | undefined;
  /** Opens the control routes, `/_emulator/…`, to anyone who can reach the portal; off by default. */
  readonly control?: boolean | undefined;
  /** Serves these recorded answers instead of the state's. */
  readonly replay?: Recording | undefined;
  /** Called with every request after it is answered; secrets are masked. */
  readonly onRequest?: ((request: LoggedRequest) => void) | undefined;
  /** Milliseconds since 1970; the system's clock by default. */
  readonly now?: Now | undefined;
  /** Waits out an injected latency; the system's timer by default. */
  readonly sleep?: ((milliseconds: number) => Promise<void>) | undefined;
}

/**
 * Checks the options. Their state, faults and recording are checked where they are used.
 * @throws UserError for an unknown option or an invalid value
 */
export function parseOptions(options: PortalOptions): PortalOptions {
  parseBy(optionsSchema, options, 'The options object');
  return options;
}

const positive = v.optional(v.pipe(v.number(), v.minValue(0)));
const hook = v.optional(v.function());
const part = v.optional(v.unknown());

const limitsSchema = closedObject({
  rate: v.optional(
    closedObject({
      perSecond: v.pipe(v.number(), v.minValue(0)),
      burst: v.pipe(v.number(), v.minValue(1)),
    }),
  ),
  operatingCeiling: positive,
  operatingCost: positive,
} satisfies Record<keyof Limits, v.GenericSchema>);

const tlsSchema = closedObject({
  folder: v.pipe(v.string(), v.minLength(1, 'must be the path of a folder')),
});

const optionsSchema = closedObject({
  port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535))),
  host: v.optional(v.string()),
  tls: v.optional(v.lazy((input) => (typeof input === 'object' ? tlsSchema : v.boolean()))),
  state: part,
  onStateChange: hook,
  generation: v.optional(v.picklist(generations, `must be one of ${generations.join(', ')}`)),
  limits: v.optional(v.lazy((input) => (typeof input === 'object' ? limitsSchema : v.boolean()))),
  faults: v.optional(v.array(v.unknown())),
  seed: v.optional(v.pipe(v.number(), v.integer())),
  control: v.optional(v.boolean()),
  replay: part,
  onRequest: hook,
  now: hook,
  sleep: hook,
} satisfies Record<keyof PortalOptions, v.GenericSchema>);
