import type { Generation } from './dialects/generation.js';
import type { Fault } from './faults/fault.js';
import type { RateLimit } from './limits/rate-bucket.js';
import type { LoggedRequest } from './log/request-log.js';
import type { Now } from './protocol/clock.js';
import type { Recording } from './replay/recording.js';
import type { PortalState } from './state/schema.js';

export interface Limits {
  /** The rate bucket; the plan's own by default (2 a second and 50, Enterprise 5 and 250). */
  readonly rate?: RateLimit | undefined;
  /** Seconds of operating time per method in ten minutes; 480 in the cloud by default, none self-hosted. */
  readonly operatingCeiling?: number | undefined;
  /** Seconds that every call is charged; the time it really took by default. */
  readonly operatingCost?: number | undefined;
}

export interface PortalOptions {
  /** Port to listen on; 0, the default, takes a free one. */
  readonly port?: number | undefined;
  /** Address to listen on; loopback by default. */
  readonly host?: string | undefined;
  /** HTTPS with a certificate of this run's own authority; see `RunningPortal.caFile`. */
  readonly tls?: boolean | undefined;
  /** The portal's content; the demo state by default. */
  readonly state?: PortalState | undefined;
  /** Told of the state after every change that a call makes. */
  readonly onStateChange?: ((state: PortalState) => void) | undefined;
  /** The year in whose shape the portal answers; 2026 by default. */
  readonly generation?: Generation | undefined;
  /** Rate and operating-time limits as on a real portal; off by default, so that no test fails by its speed. */
  readonly limits?: boolean | Limits | undefined;
  /** Faults in force from the start. */
  readonly faults?: readonly Fault[] | undefined;
  /** Seed of the draws for faults with a rate; 1 by default. */
  readonly seed?: number | undefined;
  /** Opens `/_emulator/faults` to whoever can reach the portal; off by default. */
  readonly control?: boolean | undefined;
  /** Serves these recorded answers instead of the state's. */
  readonly replay?: Recording | undefined;
  /** Told of every request, secrets masked. */
  readonly onRequest?: ((request: LoggedRequest) => void) | undefined;
  /** Milliseconds since 1970; the system's clock by default. */
  readonly now?: Now | undefined;
  /** Waits out an injected latency; the system's timer by default. */
  readonly sleep?: ((milliseconds: number) => Promise<void>) | undefined;
}
