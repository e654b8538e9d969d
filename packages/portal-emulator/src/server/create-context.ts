import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { demoState } from '../demo/demo.js';
import { createFaultBox } from '../faults/fault-box.js';
import { createOperatingTime } from '../limits/operating-time.js';
import { createRateBuckets } from '../limits/rate-bucket.js';
import { createSecretHider } from '../log/known-secrets.js';
import { createRequestLog } from '../log/request-log.js';
import { type Limits, type PortalOptions, parseOptions } from '../options.js';
import { callHook } from '../protocol/call-hook.js';
import { createClock, systemClock, systemSleep } from '../protocol/clock.js';
import { createReplayer } from '../replay/replayer.js';
import { parseState } from '../state/parse-state.js';
import type { PortalSettings, PortalState } from '../state/schema.js';
import { createStore } from '../state/store.js';
import { faultTargets } from './answer-fields.js';
import type { PortalContext } from './context.js';

/** The plan's own limits (rate-bucket, operating-ceiling). */
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
export function createContext(input: PortalOptions): PortalContext {
  const options = parseOptions(input);
  const clock = createClock(options.now ?? systemClock);
  const { now } = clock;
  const initial = options.state ? parseState(options.state) : demoState();
  const storeOf = (state: PortalState) => createStore(state, now, changed);
  const changed = () => callHook(() => options.onStateChange?.(store.snapshot()));
  let store = storeOf(initial);
  const replaceState = (state: PortalState) => {
    // The log may still hold requests with the secrets of the state that goes.
    hideSecrets(store.secrets());
    store = storeOf(state);
    changed();
  };
  const limitsNow = () => limitsOf(store.settings, options.limits);
  const rate = createRateBuckets(() => limitsNow().rate);
  const operating = createOperatingTime(limitsNow);
  const generation = options.generation ?? 2026;
  const targets = faultTargets(store, generation, options.replay);
  const faults = createFaultBox(seededRandom(options.seed ?? 1), targets);
  const injectFirst = () => {
    for (const fault of options.faults ?? []) faults.inject(fault);
  };
  injectFirst();
  const hideSecrets = createSecretHider();
  const log = createRequestLog({
    onRequest: options.onRequest,
    hideSecrets: () => hideSecrets(store.secrets()),
  });
  return {
    get store() {
      return store;
    },
    generation,
    methods: targets.methods,
    faults,
    rate,
    operating,
    replayer: options.replay && createReplayer(options.replay),
    control: options.control ?? false,
    log,
    now,
    clock,
    sleep: options.sleep ?? systemSleep,
    replaceState,
    reset: () => {
      clock.reset();
      for (const part of [log, rate, operating, faults]) part.clear();
      injectFirst();
      replaceState(initial);
    },
  };
}
