import type { JsonObject } from '../protocol/json.js';
import { toPhpJson } from '../protocol/json.js';
import type { WireAnswer } from '../protocol/wire.js';

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'origin, content-type, accept',
};

const JSON_HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  ...CORS,
  'x-content-type-options': 'nosniff',
};

export const jsonAnswer = (status: number, body: JsonObject): WireAnswer => ({
  status,
  headers: JSON_HEADERS,
  body: toPhpJson(body),
});

export const emptyAnswer = (status: number): WireAnswer => ({
  status,
  headers: JSON_HEADERS,
  body: '',
});

export const preflightAnswer = (): WireAnswer => ({
  status: 200,
  headers: { ...CORS, 'access-control-allow-methods': 'GET, POST, OPTIONS' },
  body: '',
});

/** What a proxy in front of a portal shows when the portal does not answer. */
export const htmlAnswer = (status: number): WireAnswer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<html>\r\n<head><title>${status} Bad Gateway</title></head>\r\n<body><center><h1>${status} Bad Gateway</h1></center></body>\r\n</html>\r\n`,
});
