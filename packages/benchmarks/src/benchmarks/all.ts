import type { Benchmark } from '../harness/benchmark.js';

/** Every benchmark by name. Each loads its peers only when it runs, so that none weighs on another. */
export const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  bulk: async () => (await import('./bulk.js')).bulk,
  'bundle-size': async () => (await import('./bundle-size.js')).bundleSize,
  'client-call': async () => (await import('./client-call.js')).clientCall,
  emulator: async () => (await import('./emulator.js')).emulator,
  'import-cost': async () => (await import('./import-cost.js')).importCost,
  pipeline: async () => (await import('./pipeline.js')).pipeline,
};
