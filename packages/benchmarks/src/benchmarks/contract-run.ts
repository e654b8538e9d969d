import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Benchmark, Samples } from '../harness/benchmark.js';
import { folders } from '../harness/paths.js';

/**
 * A whole contract run with one identifier for each form, against a portal with the limits of a real one, on
 * a clock that skips every wait. Measures the requests that the portal received, those that it refused for
 * its rate limit, and how long the run took by that clock. The run on the emulator, which has no limits, is
 * in real time.
 */
export const contractRun: Benchmark = {
  name: 'contract-run',
  title: 'A contract run with one identifier for each form',
  metrics: { requests: 'requests', refused: 'requests', time: 's', cpu: 'ms' },
  budgets: [
    { metric: 'requests', subject: 'live, half of the limit', atMost: 59, tolerance: 0 },
    { metric: 'refused', subject: 'live, half of the limit', atMost: 0, tolerance: 0 },
    { metric: 'refused', subject: 'live, all of the limit', atMost: 0, tolerance: 0 },
  ],
  async run() {
    const caller = join(folders.package, 'src/callers/run-contract.ts');
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', caller]);
    return JSON.parse(stdout) as Samples;
  },
};
