import type { Benchmark } from '../harness/benchmark.js';

/** Every benchmark by name. Each loads its peers only when it runs, so that none weighs on another. */
export const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  emulator: async () => (await import('./emulator.js')).emulator,
  pipeline: async () => (await import('./pipeline.js')).pipeline,
};
