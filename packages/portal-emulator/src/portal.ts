import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Demo } from './demo/demo.js';
import { demoState, describeDemo } from './demo/demo.js';
import type { Generation } from './dialects/generation.js';
import type { Fault } from './faults/fault.js';
import { FaultBox } from './faults/fault-box.js';
import { OperatingTime } from './limits/operating-time.js';
import type { LoggedRequest } from './log/request-log.js';
import { RequestLog } from './log/request-log.js';
import type { Now } from './protocol/clock.js';
import { systemClock } from './protocol/clock.js';
import type { PortalContext } from './server/context.js';
import { createHttpServer } from './server/http.js';
import { answer } from './server/walk.js';
import type { PortalState } from './state/schema.js';
import { PortalStore } from './state/store.js';

export interface PortalOptions {
  /** Port to listen on; 0, the default, takes a free one. */
  readonly port?: number | undefined;
  /** Address to listen on; loopback by default. */
  readonly host?: string | undefined;
  /** The portal's content; the demo state by default. */
  readonly state?: PortalState | undefined;
  /** The year in whose shape the portal answers; 2026 by default. */
  readonly generation?: Generation | undefined;
  /** Milliseconds since 1970. */
  readonly now?: Now | undefined;
}

export interface RunningPortal {
  /** `http://127.0.0.1:PORT`, without a trailing slash. */
  readonly url: string;
  /** `{url}/rest/{userId}/{secret}/`, with a trailing slash, as a portal shows it. */
  readonly webhookUrl: string;
  readonly accessToken: string;
  /** What the demo state holds; true of a portal started without `state` only. */
  readonly demo: Demo;
  /** Puts a fault in force; the returned function takes it out again. */
  inject(fault: Fault): () => void;
  clearFaults(): void;
  /** The last thousand requests, oldest first, secrets masked. */
  readonly requests: readonly LoggedRequest[];
  /** The state as it is now. */
  snapshot(): PortalState;
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

function listen(server: ReturnType<typeof createHttpServer>, port: number, host: string) {
  return new Promise<AddressInfo>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address);
      else reject(new Error('The portal has no TCP address.'));
    });
  });
}

/** Starts a portal and resolves once it answers. Rejects with the system's error when the port is taken. */
export async function startPortal(options: PortalOptions = {}): Promise<RunningPortal> {
  const now = options.now ?? systemClock;
  const store = new PortalStore(options.state ?? demoState(), now);
  const faults = new FaultBox(Math.random);
  const log = new RequestLog();
  const context: PortalContext = {
    store,
    generation: options.generation ?? 2026,
    faults,
    rate: undefined,
    operating: new OperatingTime(undefined),
    log,
    now,
    sleep: async (milliseconds) => {
      await sleep(milliseconds);
    },
  };
  const host = options.host ?? '127.0.0.1';
  const server = createHttpServer((request) => answer(context, request));
  const { port } = await listen(server, options.port ?? 0, host);
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const { webhooks, tokens } = store.snapshot();
  const [webhook] = webhooks;
  return {
    url,
    webhookUrl: `${url}/rest/${webhook?.userId}/${webhook?.secret}/`,
    accessToken: tokens[0]?.accessToken ?? '',
    demo: describeDemo(url),
    inject: (fault) => faults.inject(fault),
    clearFaults: () => faults.clear(),
    get requests() {
      return log.requests;
    },
    snapshot: () => store.snapshot(),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
