import type { Json } from '../protocol/json.js';
import { isJsonObject } from '../protocol/json.js';

const MASK = '***';

const SECRET_NAMES = new Set([
  'auth',
  'access_token',
  'token',
  'sessid',
  'bottoken',
  'bot_token',
  'clientid',
  'client_id',
  'client_secret',
  'refresh_token',
  'code',
]);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `auth`, `AUTH`, `%61uth` and `auth[]` alike. */
const isSecret = (name: string): boolean =>
  SECRET_NAMES.has(decode(name).replace(/\[.*$/s, '').trim().toLowerCase());

/** A name that holds such a character is a body that was taken for a form. */
const NO_NAME = /[{}<>":=\r\n]/;

const WEBHOOK = /(\/rest\/\d+\/)[^/?&\s]+/g;
const PARAMETER = /([?&;])([^=&;?]*)=([^&;]*)/g;

/** Masks a webhook's secret, and what a command such as `method?auth=…` holds, however often encoded. */
function maskText(text: string): string {
  return text
    .replace(WEBHOOK, `$1${MASK}`)
    .replace(PARAMETER, (_, mark: string, name: string, value: string) => {
      const plain = decode(value);
      const masked = plain === value ? value : maskText(plain);
      const shown = masked === plain ? value : encodeURIComponent(masked);
      return `${mark}${name}=${isSecret(name) ? MASK : shown}`;
    });
}

function maskEntry([name, value]: readonly [string, Json]): [string, Json] {
  if (NO_NAME.test(name)) return [MASK, MASK];
  return [name, isSecret(name) ? MASK : maskValue(value)];
}

function maskValue(value: Json): Json {
  if (typeof value === 'string') return maskText(value);
  if (Array.isArray(value)) return value.map(maskValue);
  return isJsonObject(value) ? maskParams(Object.entries(value)) : value;
}

/** The parameters with `***` in the place of every secret, whatever its spelling. */
export const maskParams = (entries: Iterable<readonly [string, Json]>): Record<string, Json> =>
  Object.fromEntries([...entries].map(maskEntry));

/** A method name is words with dots between; anything else in its place might be a secret gone astray. */
export const maskMethod = (name: string): string =>
  name === 'batch' || /^[a-z_]+(\.(v\d|[a-z_]+))+$/i.test(name) ? name : MASK;

/** The path, with a webhook's secret and whatever is no method masked. */
export function maskPath(
  route: { method: string; webhook: { userId: string } | undefined } | undefined,
): string {
  if (!route) return MASK;
  const user = route.webhook && (/^\d+$/.test(route.webhook.userId) ? route.webhook.userId : MASK);
  return `/rest/${user === undefined ? '' : `${user}/${MASK}/`}${maskMethod(route.method)}`;
}
