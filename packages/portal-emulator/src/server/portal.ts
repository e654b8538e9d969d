import type { AddressInfo, Server, Socket } from 'node:net';
import { createContext } from '../context/create-context.js';
import type { PortalOptions } from '../context/options.js';
import { type Demo, describeDemo } from '../demo/demo.js';
import type { Fault } from '../faults/fault.js';
import type { LoggedRequest } from '../log/request-log.js';
import type { PortalState } from '../state/schema.js';
import { makeCertificate } from '../tls/certificate.js';
import { dispatch } from './dispatch.js';
import { createPortalServer } from './http.js';

export interface RunningPortal {
  /** `http://127.0.0.1:PORT`, or `https:` with `tls`; without a trailing slash. */
  readonly url: string;
  /** `{url}/rest/{userId}/{secret}/`, with a trailing slash, as a portal shows it. */
  readonly webhookUrl: string;
  readonly accessToken: string;
  /** The methods that it answers; with `replay`, those of the recording. */
  readonly methods: readonly string[];
  /** What the demo state has; only true for a portal that was started without `state`. */
  readonly demo: Demo;
  /** With `tls`: the authority to trust, as PEM, for the `ca` option of clients in this process. */
  readonly ca: string | undefined;
  /** With `tls`: the file of `ca`, for NODE_EXTRA_CA_CERTS of other processes. */
  readonly caFile: string | undefined;
  /**
   * Injects a fault; the returned function removes it.
   * @throws UserError for a fault that cannot strike
   */
  inject(fault: Fault): () => void;
  clearFaults(): void;
  /** The active faults that have not struck yet: a test that relies on one of them proves nothing. */
  readonly unstruck: readonly Fault[];
  /** The last thousand requests, oldest first, secrets masked. */
  readonly requests: readonly LoggedRequest[];
  /** The state as it is now. */
  snapshot(): PortalState;
  /** Ends every connection and frees the port; a second call does nothing more. */
  close(): Promise<void>;
}

/**
 * Starts a portal and resolves when it answers. Rejects with the system's error
 * if the address is not available, and with UserError for an invalid state or fault.
 */
export async function startPortal(options: PortalOptions = {}): Promise<RunningPortal> {
  const context = createContext(options);
  // For an empty host, Node would listen on every address.
  const host = options.host || '127.0.0.1';
  const folder = typeof options.tls === 'object' ? options.tls.folder : undefined;
  const certificate = options.tls ? makeCertificate(host, folder) : undefined;
  const server = createPortalServer((request) => dispatch(context, request), certificate);
  const connections = connectionsOf(server);
  const { port } = await listen(server, options.port ?? 0, host).catch((error: unknown) => {
    certificate?.dispose();
    throw error;
  });
  const url = `${certificate ? 'https' : 'http'}://${hostInUrl(host)}:${port}`;
  const { webhook, accessToken } = context.store.firstCredentials();
  let closed: Promise<void> | undefined;
  return {
    url,
    webhookUrl: `${url}/rest/${webhook?.userId}/${webhook?.secret}/`,
    accessToken,
    methods: context.methods,
    demo: describeDemo(url),
    ca: certificate?.ca,
    caFile: certificate?.caFile,
    inject: (fault) => context.faults.inject(fault),
    clearFaults: () => context.faults.clear(),
    get unstruck() {
      return context.faults.unstruck;
    },
    get requests() {
      return context.log.requests;
    },
    snapshot: () => context.store.snapshot(),
    close: () => {
      closed ??= closeServer(server, connections).finally(() => certificate?.dispose());
      return closed;
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address);
      else reject(new Error('The portal has no TCP address.'));
    });
  });
}

/** The open connections, always up to date. */
function connectionsOf(server: Server): ReadonlySet<Socket> {
  const open = new Set<Socket>();
  server.on('connection', (connection) => {
    open.add(connection);
    connection.once('close', () => open.delete(connection));
  });
  return open;
}

function closeServer(server: Server, connections: Iterable<Socket>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    // Of these Node knows only those that have sent a byte of HTTP.
    for (const connection of connections) connection.destroy();
  });
}

/** A portal that listens on every address is reached over loopback. */
function hostInUrl(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
