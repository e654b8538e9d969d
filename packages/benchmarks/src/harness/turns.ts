import { performance } from 'node:perf_hooks';
import type { Samples } from './benchmark.js';

type Figures = Readonly<Record<string, number>>;

/** The measurement of one turn, by subject. */
export type Subjects = Readonly<Record<string, () => Promise<Figures> | Figures>>;

/**
 * Measures each subject once a round. The order shifts by one in each round and is reversed in every other
 * one, so that no subject is always first or always follows the same one.
 * @param warmup rounds whose figures are dropped
 */
export async function takeTurns(
  subjects: Subjects,
  { rounds, warmup }: { readonly rounds: number; readonly warmup: number },
): Promise<Samples> {
  const entries = Object.entries(subjects);
  const samples = Object.fromEntries(
    entries.map(([name]): [string, Record<string, number[]>] => [name, {}]),
  );
  for (let round = -warmup; round < rounds; round++) {
    const first = (round + warmup) % entries.length;
    const shifted = [...entries.slice(first), ...entries.slice(0, first)];
    for (const [name, turn] of (round + warmup) % 2 === 0 ? shifted : shifted.reverse()) {
      const figures = await turn();
      if (round < 0) continue;
      const ofName = samples[name] ?? {};
      for (const [metric, value] of Object.entries(figures)) {
        ofName[metric] = [...(ofName[metric] ?? []), value];
      }
    }
  }
  return samples;
}

/** Runs some work and returns its wall and CPU time, in milliseconds. */
export async function timed(
  work: () => Promise<unknown> | unknown,
): Promise<{ wall: number; cpu: number }> {
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { wall, cpu: (user + system) / 1000 };
}
