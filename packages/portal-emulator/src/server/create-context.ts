import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { demoState } from '../demo/demo.js';
import { createFaultBox } from '../faults/fault-box.js';
import { OperatingTime } from '../limits/operating-time.js';
import { RateBuckets } from '../limits/rate-bucket.js';
import { createRequestLog } from '../log/request-log.js';
import { type Limits, type PortalOptions, parseOptions } from '../options.js';
import { systemClock, systemSleep } from '../protocol/clock.js';
import { createReplayer } from '../replay/replayer.js';
import { parseState } from '../state/parse-state.js';
import type { PortalSettings } from '../state/schema.js';
import { createStore, type PortalStore } from '../state/store.js';
import { faultTargets } from './answer-fields.js';
import type { PortalContext } from './context.js';

/** The plan's own limits (portal rules). */
function ownLimits({ plan, edition }: PortalSettings) {
  const rate = plan === 'enterprise' ? { perSecond: 5, burst: 250 } : { perSecond: 2, burst: 50 };
  return { rate, operatingCeiling: edition === 'cloud' ? 480 : undefined };
}

function limitsOf(settings: PortalSettings, wanted: boolean | Limits | undefined): Limits {
  if (wanted === undefined || wanted === false) return {};
  const own = ownLimits(settings);
  if (wanted === true) return own;
  return {
    rate: wanted.rate ?? own.rate,
    operatingCeiling: wanted.operatingCeiling ?? own.operatingCeiling,
    operatingCost: wanted.operatingCost,
  };
}

/** Numbers from 0 up to 1, the same ones for the same seed. */
function seededRandom(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

/** The parts of a portal, as the options ask for them. Throws UserError for a malformed state or fault. */
export function buildContext(input: PortalOptions): PortalContext {
  const options = parseOptions(input);
  const now = options.now ?? systemClock;
  const { onStateChange } = options;
  const state = options.state ? parseState(options.state) : demoState();
  const store: PortalStore = createStore(state, now, () => onStateChange?.(store.snapshot()));
  const limits = limitsOf(store.settings, options.limits);
  const faults = createFaultBox(
    seededRandom(options.seed ?? 1),
    faultTargets(store, options.generation ?? 2026, options.replay),
  );
  for (const fault of options.faults ?? []) faults.inject(fault);
  return {
    store,
    generation: options.generation ?? 2026,
    faults,
    rate: limits.rate && new RateBuckets(limits.rate),
    operating: new OperatingTime(limits.operatingCeiling, limits.operatingCost),
    replayer: options.replay && createReplayer(options.replay),
    control: options.control ?? false,
    log: createRequestLog({
      onRequest: options.onRequest,
      hideSecrets: () => store.hideSecrets(),
    }),
    now,
    sleep: options.sleep ?? systemSleep,
  };
}
