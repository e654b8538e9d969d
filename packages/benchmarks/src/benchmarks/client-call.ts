import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startPortal } from '@b24-chat/portal-emulator';
import type { Benchmark, Samples } from '../harness/benchmark.js';
import { folders } from '../harness/paths.js';

/**
 * Makes one call after the other at full speed, over TLS because the official SDK requires it. A setting of
 * the SDK disables its limiter, and the limiter of the client never has to wait.
 */
export const clientCall: Benchmark = {
  name: 'client-call',
  title: 'One call of im.dialog.get, over TLS',
  metrics: { wall: 'µs', cpu: 'µs' },
  budgets: [
    {
      metric: 'cpu',
      subject: 'client, plain',
      peer: 'openapi-fetch',
      atMost: 1,
      tolerance: 0.05,
    },
    {
      metric: 'cpu',
      subject: 'client, limiter and retry',
      peer: 'openapi-fetch',
      atMost: 1,
      tolerance: 0.05,
    },
    {
      metric: 'cpu',
      subject: 'client, limiter and retry',
      peer: 'official SDK, limiter off',
      atMost: 1,
      tolerance: 0,
    },
    {
      metric: 'wall',
      subject: 'client, limiter and retry',
      peer: 'official SDK, limiter off',
      atMost: 1,
      tolerance: 0.1,
    },
    { metric: 'cpu', subject: 'client, plain', peer: 'raw fetch', atMost: 1.25, tolerance: 0.05 },
  ],
  async run() {
    const portal = await startPortal({ tls: true });
    try {
      const caller = join(folders.package, 'src/callers/call-client.ts');
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', caller, portal.webhookUrl],
        { env: { ...process.env, NODE_EXTRA_CA_CERTS: portal.caFile } },
      );
      return JSON.parse(stdout.slice(stdout.lastIndexOf('\n{') + 1)) as Samples;
    } finally {
      await portal.close();
    }
  },
};
