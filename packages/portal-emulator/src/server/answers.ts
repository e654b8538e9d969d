import type { Json } from '../protocol/json.js';
import { toPhpJson } from '../protocol/json.js';
import type { Route } from '../protocol/route.js';
import type { WireAnswer } from '../protocol/wire.js';
import { toXml } from '../protocol/xml.js';

/** An answer with a body, as opposed to a broken connection. */
type Body = Exclude<WireAnswer, 'reset'>;

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'origin, content-type, accept',
};

const REST_HEADERS = { ...CORS, 'x-content-type-options': 'nosniff' };

const JSON_HEADERS = { ...REST_HEADERS, 'content-type': 'application/json; charset=utf-8' };

const XML_HEADERS = { ...REST_HEADERS, 'content-type': 'text/xml; charset=utf-8' };

export const jsonAnswer = (status: number, body: Json): Body => ({
  status,
  headers: JSON_HEADERS,
  body: toPhpJson(body),
});

/** An answer in the format that the address asked for, with further headers. */
export const restAnswer = (
  format: Route['format'],
  status: number,
  body: Json,
  headers: Readonly<Record<string, string>> = {},
): Body =>
  format === 'json'
    ? { status, headers: { ...JSON_HEADERS, ...headers }, body: toPhpJson(body) }
    : { status, headers: { ...XML_HEADERS, ...headers }, body: toXml(body) };

export const emptyAnswer = (status: number): Body => ({ status, headers: JSON_HEADERS, body: '' });

/** The first half of an answer's body under a length that fits it: valid HTTP, broken JSON. */
export const cutShort = (answer: Body): Body => ({
  ...answer,
  body: answer.body.slice(0, Math.floor(answer.body.length / 2)),
});

export const preflightAnswer = (): Body => ({
  status: 200,
  headers: { ...CORS, 'access-control-allow-methods': 'GET, POST, OPTIONS' },
  body: '',
});

const REASONS: Record<number, string> = {
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
  const title = `${status} ${REASONS[status] ?? ''}`.trim();
  return textAnswer(
    status,
    `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n</body>\r\n</html>\r\n`,
  );
}
