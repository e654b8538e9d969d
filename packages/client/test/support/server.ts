import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a test server received. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What it sends back: a status, a body, and headers in addition to those of a portal. */
export interface Answer {
  readonly status?: number;
  readonly body?: string | object;
  readonly headers?: Record<string, string>;
}

export interface Server {
  readonly origin: string;
  readonly webhookUrl: string;
  readonly received: Received[];
}

/** The secret in `webhookUrl`. */
export const webhookSecret = 'wh00k.s3cret+x';

/**
 * A real HTTP server for the length of a test, for answers that no sound portal gives.
 * @param answer what each request gets; it may also write to the response itself
 */
export async function startServer(
  answer: Answer | ((received: Received, response: ServerResponse) => Answer | undefined),
): Promise<Server> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const got: Received = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    received.push(got);
    const toSend = typeof answer === 'function' ? answer(got, response) : answer;
    if (toSend === undefined) return;
    const { status = 200, body = '', headers = {} } = toSend;
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    webhookUrl: `${origin}/rest/1/${webhookSecret}/`,
    received,
  };
}
