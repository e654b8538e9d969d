import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { toPhpJson } from '../protocol/json.js';
import { systemError } from '../protocol/system-errors.js';
import type { WireAnswer, WireRequest } from '../protocol/wire.js';
import { jsonAnswer } from './answers.js';
import { nextTurn } from './next-turn.js';

/** A server, not yet listening, that passes every request to `answer`. */
export function createPortalServer(
  answer: (request: WireRequest) => Promise<WireAnswer>,
  certificate: { key: string; cert: string } | undefined,
): Server {
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    answerOne(answer, incoming)
      .catch(() => refusal('ERROR_CORE'))
      .then((made) => reply(made, incoming, outgoing));
  };
  // Node would answer a missing host and an unknown expectation without a body.
  const options = { ...certificate, requireHostHeader: false };
  const server: Server = certificate
    ? createSecureServer({ ...options, allowHalfOpen: true }, listener)
    : createServer(options, listener);
  // A client that has sent its request may close its side and still wait for the answer.
  Object.assign(server, { httpAllowHalfOpen: true });
  server.on('checkExpectation', listener);
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket) => {
    if (socket.writable) socket.end(badRequestBytes(code === 'HPE_HEADER_OVERFLOW'));
  });
  // A connection that may stay half open and never finished its TLS handshake would not end by itself.
  server.on('tlsClientError', (_, socket) => socket.destroy());
  return server;
}

async function answerOne(
  answer: (request: WireRequest) => Promise<WireAnswer>,
  incoming: IncomingMessage,
): Promise<WireAnswer> {
  if (!hasHost(incoming) || !targetOf(incoming).startsWith('/')) return refuseUnread(incoming);
  const body = await readBody(incoming);
  if (!body) return refusal('ERROR_BODY_TOO_LARGE');
  const made = await answer({
    verb: incoming.method ?? 'GET',
    target: targetOf(incoming),
    headers: incoming.headers,
    body,
    secure: 'encrypted' in incoming.socket,
    remoteAddress: incoming.socket.remoteAddress ?? '',
  });
  // The answers of one turn leave together: a caller that is woken once for many costs a third less.
  await nextTurn();
  return made;
}

function refuseUnread(incoming: IncomingMessage): WireAnswer {
  incoming.resume();
  return refusal('ERROR_BAD_REQUEST');
}

/** Only HTTP/1.0 may leave the host out. */
function hasHost({ headers: { host }, httpVersion }: IncomingMessage): boolean {
  if (host === undefined) return httpVersion === '1.0';
  return knownHosts.has(host) || isHost(host);
}

function isHost(host: string): boolean {
  if (!/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`http://${host}`)) return false;
  if (knownHosts.size > 100) knownHosts.clear();
  knownHosts.add(host);
  return true;
}

/** Callers use the same few hosts again and again. */
const knownHosts = new Set<string>();

const maxBody = 1024 * 1024;

/** An upload that continues after it was refused is ended here. */
const maxUpload = 16 * maxBody;

/** The whole body, or undefined if it exceeds the limit: the rest is read and discarded. */
function readBody(incoming: IncomingMessage): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    if (Number(incoming.headers['content-length'] ?? 0) > maxBody) resolve(undefined);
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBody) chunks.push(chunk);
      else {
        chunks.length = 0;
        resolve(undefined);
        if (size > maxUpload) incoming.socket.destroy();
      }
    });
    incoming.on('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    incoming.on('error', reject);
  });
}

function reply(answer: WireAnswer, incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (answer === 'reset') {
    incoming.socket.destroy();
    return;
  }
  const { status, headers, body } = answer;
  const length = status === 204 ? undefined : { 'content-length': Buffer.byteLength(body) };
  outgoing.writeHead(status, { ...headers, ...length });
  // As a string: Node then joins it to the head, where a buffer would be a second piece to write.
  outgoing.end(body);
}

function refusal(code: 'ERROR_BODY_TOO_LARGE' | 'ERROR_BAD_REQUEST' | 'ERROR_CORE') {
  const error = systemError(code);
  return jsonAnswer(error.status, error.toBody());
}

/** Path and query; a caller that uses the portal like a proxy puts the host before them. */
function targetOf({ url = '/' }: IncomingMessage): string {
  return url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?#]*/i, '');
}

/** The answer to bytes that are not HTTP at all, before there is a request. */
function badRequestBytes(isTooLong: boolean): string {
  const description = isTooLong ? 'The address and the headers are larger than 16 kB' : undefined;
  const body = toPhpJson(systemError('ERROR_BAD_REQUEST', description).toBody());
  return [
    'HTTP/1.1 400 Bad Request',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
