import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Benchmark, Samples } from '../harness/benchmark.js';
import { folders } from '../harness/paths.js';

/** A multiple of fifty, so that every batch is full. */
const dialogs = 1000;

/**
 * Reads a thousand dialogs from a portal with the limits of a real one, on a clock that skips every wait.
 * Measures how many requests the portal received, including refused ones, and how long all took by that
 * clock. The portal, the official SDK and the client run unmodified in one process with a virtual clock; the
 * HTTP between them is real. A request takes 100 ms, and 10 for each of its commands.
 */
export const bulk: Benchmark = {
  name: 'bulk',
  title: `${dialogs} dialogs under the portal's limits`,
  metrics: { requests: 'requests', time: 's' },
  budgets: [
    { metric: 'requests', subject: 'client, coalesced', atMost: 25, tolerance: 0 },
    { metric: 'requests', subject: 'client, each', atMost: 25, tolerance: 0 },
    { metric: 'requests', subject: 'client, coalesced', peer: 'SDK, single calls', tolerance: 0 },
    {
      metric: 'time',
      subject: 'client, coalesced',
      peer: 'SDK, single calls',
      atMost: 0.01,
      tolerance: 0,
    },
    {
      metric: 'time',
      subject: 'client, coalesced',
      peer: 'SDK, batch by chunk',
      atMost: 1,
      tolerance: 0,
    },
    {
      metric: 'time',
      subject: 'client, each',
      peer: 'SDK, batch by chunk',
      atMost: 1,
      tolerance: 0,
    },
    { metric: 'time', subject: 'client, coalesced', peer: 'naive', tolerance: 0 },
  ],
  async run() {
    const caller = join(folders.package, 'src/callers/call-in-bulk.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      caller,
      `${dialogs}`,
    ]);
    return JSON.parse(stdout) as Samples;
  },
};
