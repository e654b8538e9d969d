import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { HttpBindings } from '@hono/node-server';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { toPhpJson } from '../protocol/json.js';
import { systemError } from '../protocol/system-errors.js';
import type { WireAnswer, WireRequest } from '../protocol/wire.js';
import { jsonAnswer } from './answers.js';
import { nextTurn } from './next-turn.js';

const MAX_BODY = 1024 * 1024;

const isSecure = (incoming: IncomingMessage): boolean => 'encrypted' in incoming.socket;

/** A body read to its end, or undefined once it passes the limit: the rest is read away unkept. */
function readBody(incoming: IncomingMessage): Promise<Uint8Array | undefined> {
  if (Number(incoming.headers['content-length'] ?? 0) > MAX_BODY) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY) chunks.push(chunk);
      else {
        chunks.length = 0;
        resolve(undefined);
      }
    });
    incoming.on('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    incoming.on('error', reject);
  });
}

/**
 * Sends an answer on Node's own response. A Fetch `Response` would be fast only with
 * the global one replaced, which a library must not do to its host.
 */
function reply(answer: WireAnswer, { incoming, outgoing }: HttpBindings): Response {
  if (answer === 'reset') {
    incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  const { status, headers, body } = answer;
  const length = status === 204 ? undefined : { 'content-length': Buffer.byteLength(body) };
  outgoing.writeHead(status, { ...headers, ...length });
  // As a string: Node then joins it to the head, where a buffer would be a second piece to write.
  outgoing.end(body);
  return RESPONSE_ALREADY_SENT;
}

function refusal(code: 'ERROR_BODY_TOO_LARGE' | 'ERROR_BAD_REQUEST' | 'ERROR_CORE') {
  const error = systemError(code);
  return jsonAnswer(error.status, error.toBody());
}

/** Path and query; a caller that takes the portal for a proxy puts the host before them. */
const targetOf = ({ url = '/' }: IncomingMessage): string =>
  url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?#]*/i, '');

type Environment = { Bindings: HttpBindings };

function createApp(answer: (request: WireRequest) => Promise<WireAnswer>) {
  const app = new Hono<Environment>();
  app.all('*', async ({ req, env }) => {
    const { incoming } = env;
    const body = await readBody(incoming);
    if (!body) return reply(refusal('ERROR_BODY_TOO_LARGE'), env);
    const given = await answer({
      verb: req.method,
      target: targetOf(incoming),
      headers: incoming.headers,
      body,
      secure: isSecure(incoming),
      remoteAddress: incoming.socket.remoteAddress ?? '',
    });
    // The answers of one turn leave together: a caller that is woken once for many costs a third less.
    await nextTurn();
    return reply(given, env);
  });
  app.onError((_, { env }) => reply(refusal('ERROR_CORE'), env));
  return app;
}

/** The reply to bytes that are not HTTP at all, before any request exists. */
function badRequestBytes(): string {
  const error = systemError('ERROR_BAD_REQUEST');
  const body = toPhpJson(error.toBody());
  return [
    'HTTP/1.1 400 Bad Request',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}

/** A server, not yet listening, that puts every request to `answer`. */
export function createPortalServer(
  answer: (request: WireRequest) => Promise<WireAnswer>,
  certificate: { key: string; cert: string } | undefined,
): Server {
  const app = createApp(answer);
  const listener = getRequestListener(app.fetch, {
    overrideGlobalObjects: false,
    errorHandler: () => {
      const { body, status, headers } = refusal('ERROR_BAD_REQUEST');
      return new Response(body, { status, headers });
    },
  });
  // Node's own answers to a missing host and an unknown expectation have no body.
  const options = { ...certificate, requireHostHeader: false };
  const server: Server = certificate
    ? createSecureServer(options, listener)
    : createServer(options, listener);
  server.on('checkExpectation', listener);
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end(badRequestBytes());
  });
  return server;
}
