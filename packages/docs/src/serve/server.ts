import { readFileSync, realpathSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { UserError } from '../../../../scripts/lib/user-error.js';
import { html } from '../layout/html.js';

export interface DocsServer {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
  /** Makes every open page reload. */
  reload(): void;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The built site. */
  readonly folder: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** The webhook of a portal that the form offers to call. */
  readonly demoWebhook?: string | undefined;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
};

const reloadScript = html`<script>new EventSource('/_reload').addEventListener('reload', () => location.reload())</script>`;

/**
 * Serves the built site, on loopback only.
 * @throws UserError when the port is taken or not allowed
 */
export async function serveDocs({ folder, port, demoWebhook }: ServeOptions): Promise<DocsServer> {
  const listeners = new Set<ServerResponse>();
  const demo = demoWebhook && html`<meta name="demo-portal" content="${demoWebhook}">`.text;
  const additions = `${demo ?? ''}${reloadScript.text}</head>`;

  const server = createServer((request, response) => {
    const name = request.url?.split('?')[0]?.slice(1) || 'index.html';
    if (name === '_reload') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('\n');
      listeners.add(response);
      request.on('close', () => listeners.delete(response));
      return;
    }
    const type = types[extname(name)];
    const text = type === undefined ? undefined : readInside(folder, name);
    if (type === undefined || text === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('no such page\n');
      return;
    }
    response
      .writeHead(200, { 'content-type': type, 'cache-control': 'no-store' })
      .end(type.startsWith('text/html') ? text.replace('</head>', () => additions) : text);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      `cannot listen on port ${port} (${error.code}); choose another with --port`,
    );
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    reload: () => {
      for (const listener of listeners) listener.write('event: reload\ndata:\n\n');
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A file in the folder or below it, never one outside, even through a link. */
function readInside(folder: string, name: string): string | undefined {
  try {
    const root = realpathSync(folder);
    const file = realpathSync(join(root, decodeURIComponent(name)));
    return file.startsWith(root + sep) ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
