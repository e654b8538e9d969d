import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** The memory of this process after garbage collection, in bytes. */
export function heapHeld(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** The memory of another process, in bytes; undefined if the system does not report it. */
export function residentSize(pid: number): number | undefined {
  try {
    const [, kilobytes] =
      /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

/**
 * Whether memory has stopped growing: the last quarter of the samples is at most a tenth larger than the
 * second one, plus a small constant.
 */
export function isFlat(samples: readonly number[], slack = 2_000_000): boolean {
  const quarter = Math.floor(samples.length / 4);
  if (quarter === 0) return true;
  const early = Math.max(...samples.slice(quarter, 2 * quarter));
  return Math.min(...samples.slice(-quarter)) <= early * 1.1 + slack;
}
