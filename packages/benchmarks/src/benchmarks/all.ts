import type { Benchmark } from '../harness/benchmark.js';

/** Every benchmark by name. Each loads its peers only when it runs, so that they do not affect the others. */
export const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  'client-call': async () => (await import('./client-call.js')).clientCall,
  bulk: async () => (await import('./bulk.js')).bulk,
  fleet: async () => (await import('./fleet.js')).fleet,
  growth: async () => (await import('./growth.js')).growth,
  'bundle-size': async () => (await import('./bundle-size.js')).bundleSize,
  'import-cost': async () => (await import('./import-cost.js')).importCost,
  validation: async () => (await import('./validation.js')).validation,
  emulator: async () => (await import('./emulator.js')).emulator,
  'emulator-start': async () => (await import('./emulator-start.js')).emulatorStart,
  'emulator-memory': async () => (await import('./emulator-memory.js')).emulatorMemory,
  'contract-run': async () => (await import('./contract-run.js')).contractRun,
  pipeline: async () => (await import('./pipeline.js')).pipeline,
  types: async () => (await import('./types.js')).types,
  docs: async () => (await import('./docs.js')).docs,
};
