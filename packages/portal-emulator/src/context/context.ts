import type { Generation } from '../dialects/generation.js';
import type { FaultBox } from '../faults/fault-box.js';
import type { OperatingTime } from '../limits/operating-time.js';
import type { RateBuckets } from '../limits/rate-bucket.js';
import type { RequestLog } from '../log/request-log.js';
import type { Clock, Now } from '../protocol/clock.js';
import type { Replayer } from '../replay/replayer.js';
import type { PortalState } from '../state/schema.js';
import type { PortalStore } from '../state/store.js';

/** The parts of a running portal; every step that handles a request receives them. */
export interface PortalContext {
  readonly store: PortalStore;
  readonly generation: Generation;
  /** The methods that it answers. */
  readonly methods: readonly string[];
  readonly faults: FaultBox;
  readonly rate: RateBuckets;
  readonly operating: OperatingTime;
  /** Set when recorded answers are served instead of the state's. */
  readonly replayer: Replayer | undefined;
  /** Whether the emulator is controlled over HTTP. */
  readonly control: boolean;
  readonly log: RequestLog;
  readonly now: Now;
  readonly clock: Clock;
  /** Replaces the state. */
  readonly replaceState: (state: PortalState) => void;
  /** Back to the start: state, faults, limits, request log and clock. */
  readonly reset: () => void;
  readonly sleep: (milliseconds: number) => Promise<void>;
}
