import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { HttpBindings } from '@hono/node-server';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { toPhpJson } from '../protocol/json.js';
import { systemError } from '../protocol/system-errors.js';
import type { WireAnswer, WireRequest } from '../protocol/wire.js';
import { jsonAnswer } from './answers.js';

const MAX_BODY = 1024 * 1024;

const isSecure = (incoming: IncomingMessage): boolean => 'encrypted' in incoming.socket;

/** Node itself holds a body to its declared length. */
const isSurelySmall = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) <= MAX_BODY;

function toResponse(answer: WireAnswer, incoming: IncomingMessage): Response {
  if (answer === 'reset') {
    incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  // A null body is what a status such as 204 asks for. Bytes leave faster than a text put together from pieces.
  return new Response(answer.body === '' ? null : Buffer.from(answer.body), {
    status: answer.status,
    headers: answer.headers,
  });
}

function refusal(code: 'ERROR_BODY_TOO_LARGE' | 'ERROR_BAD_REQUEST' | 'ERROR_CORE'): WireAnswer {
  const error = systemError(code);
  return jsonAnswer(error.status, error.toBody());
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

type Environment = { Bindings: HttpBindings };

function createApp(answer: (request: WireRequest) => Promise<WireAnswer>) {
  const serve = async (context: Context<Environment>): Promise<Response> => {
    const { incoming } = context.env;
    const given = await answer({
      verb: context.req.method,
      target: incoming.url ?? '/',
      headers: incoming.headers,
      body: new Uint8Array(await context.req.arrayBuffer()),
      secure: isSecure(incoming),
      remoteAddress: incoming.socket.remoteAddress ?? '',
    });
    // The answers of one turn leave together: a caller that is woken once for many costs a third less.
    await nextTurn();
    return toResponse(given, incoming);
  };
  const limit = bodyLimit({
    maxSize: MAX_BODY,
    onError: (context) => toResponse(refusal('ERROR_BODY_TOO_LARGE'), context.env.incoming),
  });
  const app = new Hono<Environment>();
  app.all('*', async (context) => {
    if (isSurelySmall(context.env.incoming)) return serve(context);
    // The limit reads the body as a stream, which costs most of the speed: only a doubtful body is put to it.
    let served: Response | undefined;
    const refused = await limit(context, async () => {
      served = await serve(context);
    });
    return refused ?? served ?? toResponse(refusal('ERROR_CORE'), context.env.incoming);
  });
  app.onError((_, context) => toResponse(refusal('ERROR_CORE'), context.env.incoming));
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
    errorHandler: () => {
      const error = systemError('ERROR_BAD_REQUEST');
      return Response.json(error.toBody(), { status: error.status });
    },
  });
  const server: Server = certificate
    ? createSecureServer({ key: certificate.key, cert: certificate.cert }, listener)
    : createServer(listener);
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end(badRequestBytes());
  });
  return server;
}
