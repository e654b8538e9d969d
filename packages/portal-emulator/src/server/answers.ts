import { type Json, toPhpJson } from '../protocol/json.js';
import type { Route } from '../protocol/route.js';
import type { WireAnswer } from '../protocol/wire.js';
import { toXml } from '../protocol/xml.js';

/** An answer with a body, not a broken connection. */
type Body = Exclude<WireAnswer, 'reset'>;

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'origin, content-type, accept',
};

const restHeaders = { ...cors, 'x-content-type-options': 'nosniff' };

const jsonHeaders = { ...restHeaders, 'content-type': 'application/json; charset=utf-8' };

const xmlHeaders = { ...restHeaders, 'content-type': 'text/xml; charset=utf-8' };

export const jsonAnswer = (status: number, body: Json): Body => ({
  status,
  headers: jsonHeaders,
  body: toPhpJson(body),
});

/** An answer in the format that the address asks for, with additional headers. */
export const restAnswer = (
  format: Route['format'],
  status: number,
  body: Json,
  headers: Readonly<Record<string, string>> = {},
): Body =>
  format === 'json'
    ? { status, headers: { ...jsonHeaders, ...headers }, body: toPhpJson(body) }
    : { status, headers: { ...xmlHeaders, ...headers }, body: toXml(body) };

export const emptyAnswer = (status: number): Body => ({ status, headers: jsonHeaders, body: '' });

/** The first half of an answer's body, with the right length: valid HTTP, broken JSON. */
export const cutShort = (answer: Body): Body => ({
  ...answer,
  body: answer.body.slice(0, Math.floor(answer.body.length / 2)),
});

export const preflightAnswer = (): Body => ({
  status: 200,
  headers: { ...cors, 'access-control-allow-methods': 'GET, POST, OPTIONS' },
  body: '',
});

const statusReasons: Record<number, string> = {
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
};

export const textAnswer = (status: number, body: string): Body => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
});

/** What a proxy in front of a portal shows when the portal does not answer. */
export function htmlAnswer(status: number): Body {
  const title = `${status} ${statusReasons[status] ?? ''}`.trim();
  return textAnswer(
    status,
    `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n</body>\r\n</html>\r\n`,
  );
}
