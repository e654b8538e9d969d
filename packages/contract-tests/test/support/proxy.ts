import type { RunningPortal } from '@b24-chat/portal-emulator';
import { startServer } from './server.js';

/** An answer on its way from a portal to the run. */
export interface ProxiedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The body to send instead, if it is not a text. */
  readonly bytes?: Uint8Array;
  /** Cut the connection instead of answering. */
  readonly cut?: boolean;
  /** Cut the connection after the body, which is shorter than its header says. */
  readonly endsEarly?: boolean;
}

/** What a proxy sees of one request and its answer. */
export interface Proxied {
  readonly method: string;
  readonly verb: string;
  readonly path: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** How many requests the proxy received before this one. */
  readonly before: number;
  readonly answer: ProxiedAnswer;
}

/** A proxy between a run and a portal that may change every answer. */
export async function startProxy(
  portal: RunningPortal,
  change: (proxied: Proxied) => ProxiedAnswer | Promise<ProxiedAnswer> = ({ answer }) => answer,
) {
  const log: Proxied[] = [];
  const server = await startServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const { method: verb = '', url: path = '' } = request;
    const headers = { 'content-type': request.headers['content-type'] ?? 'application/json' };
    const got = await fetch(`${portal.url}${path}`, { method: verb, headers, body: text || null });
    const answer: ProxiedAnswer = {
      status: got.status,
      headers: { 'content-type': got.headers.get('content-type') ?? '' },
      body: await got.text(),
    };
    const method = path.split('?')[0]?.split('/').at(-1) ?? '';
    const params = JSON.parse(text || '{}');
    const proxied = { method, verb, path, params, before: log.length, answer };
    log.push(proxied);
    const changed = await change(proxied);
    if (changed.cut) return void request.socket.destroy();
    response.writeHead(changed.status, changed.headers);
    const body = changed.bytes ?? changed.body;
    if (changed.endsEarly) response.write(body, () => request.socket.destroy());
    else response.end(body);
  });
  const webhookUrl = portal.webhookUrl.replace(portal.url, server.url);
  return { ...server, webhookUrl, log };
}
