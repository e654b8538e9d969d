import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { demoState } from '../demo/demo.js';
import type { Fault } from '../faults/fault.js';
import { createFaultBox, type FaultBox } from '../faults/fault-box.js';
import { createOperatingTime } from '../limits/operating-time.js';
import { createRateBuckets } from '../limits/rate-bucket.js';
import { createSecretHider } from '../log/known-secrets.js';
import { createRequestLog } from '../log/request-log.js';
import { callHook } from '../protocol/call-hook.js';
import { createClock, systemClock, systemSleep } from '../protocol/clock.js';
import { parseRecording } from '../replay/recording.js';
import { createReplayer } from '../replay/replayer.js';
import { parseState } from '../state/parse-state.js';
import type { PortalSettings, PortalState } from '../state/schema.js';
import { createStore } from '../state/store.js';
import { UserError } from '../state/user-error.js';
import { faultTargets } from './answer-fields.js';
import type { PortalContext } from './context.js';
import { type Limits, type PortalOptions, parseOptions } from './options.js';

/**
 * Creates the parts of a portal from its options.
 * @throws UserError for a malformed state or fault
 */
export function createContext(input: PortalOptions): PortalContext {
  const options = parseOptions(input);
  const clock = createClock(options.now ?? systemClock);
  const { now } = clock;
  const initial = options.state ? parseState(options.state) : demoState();
  const storeOf = (state: PortalState) => createStore(state, now, changed);
  const changed = () => callHook(() => options.onStateChange?.(store.snapshot()));
  let store = storeOf(initial);
  const replaceState = (state: PortalState) => {
    // The log may still have requests with the secrets of the old state.
    hideSecrets(store.secrets());
    store = storeOf(state);
    changed();
  };
  const limitsNow = () => limitsOf(store.settings, options.limits);
  const rate = createRateBuckets(() => limitsNow().rate);
  const operating = createOperatingTime(limitsNow);
  const generation = options.generation ?? 2026;
  const recording = options.replay && parseRecording(options.replay);
  const targets = faultTargets(store, generation, recording);
  const newRandom = () => seededRandom(options.seed ?? 1);
  const newReplayer = () => recording && createReplayer(recording);
  let random = newRandom();
  let replayer = newReplayer();
  const faults = createFaultBox(() => random(), targets);
  const injectFirst = () => {
    for (const [index, fault] of (options.faults ?? []).entries()) injectAt(faults, index, fault);
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
    get replayer() {
      return replayer;
    },
    control: options.control ?? false,
    log,
    now,
    clock,
    sleep: options.sleep ?? systemSleep,
    replaceState,
    reset: () => {
      clock.reset();
      for (const part of [log, rate, operating, faults]) part.clear();
      random = newRandom();
      replayer = newReplayer();
      injectFirst();
      replaceState(initial);
    },
  };
}

/** The limits of the plan (rate-bucket, operating-ceiling). */
function planLimits({ plan, edition }: PortalSettings) {
  const rate = plan === 'enterprise' ? { perSecond: 5, burst: 250 } : { perSecond: 2, burst: 50 };
  return { rate, operatingCeiling: edition === 'cloud' ? 480 : undefined };
}

function limitsOf(settings: PortalSettings, wanted: boolean | Limits | undefined): Limits {
  if (wanted === undefined || wanted === false) return {};
  const ofPlan = planLimits(settings);
  if (wanted === true) return ofPlan;
  return {
    rate: wanted.rate ?? ofPlan.rate,
    operatingCeiling: wanted.operatingCeiling ?? ofPlan.operatingCeiling,
    operatingCost: wanted.operatingCost,
  };
}

/** Random numbers from 0 up to 1, the same for the same seed. */
function seededRandom(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

/** @throws UserError that says which of the faults is invalid */
function injectAt(faults: FaultBox, index: number, fault: Fault): void {
  try {
    faults.inject(fault);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`faults[${index}]: ${error.message}`);
  }
}
