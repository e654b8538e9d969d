import { isJsonObject, type Json } from '../protocol/json.js';
import { isHarmless, isMethodName } from './harmless.js';
import type { HideSecrets } from './known-secrets.js';

/** Removes every secret from what the log shows: the portal's secrets by value, others by name. */
export interface Mask {
  /** Parameters, keys included. */
  params(entries: Iterable<readonly [string, Json]>): Record<string, Json>;
  /** A method's name; anything else in its place could be a misplaced secret. */
  method(name: string): string;
  /** A path without its query. */
  path(path: string): string;
  text(text: string): string;
}

export function createMask(hideSecrets: HideSecrets): Mask {
  const params: Mask['params'] = (entries) => Object.fromEntries([...entries].map(maskEntry));

  const maskEntry = ([name, value]: readonly [string, Json]): [string, Json] => {
    if (noName.test(name)) return [mask, mask];
    return [hideSecrets(name), isSecretName(name) ? mask : maskValue(value)];
  };

  const maskValue = (value: Json): Json => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(maskValue);
    if (isJsonObject(value)) return params(Object.entries(value));
    return hideSecrets(String(value)) === String(value) ? value : mask;
  };

  const text = (value: string) => hideSecrets(maskJson(maskParameters(value)));

  /** A text that is JSON is masked by the names in it. */
  const maskJson = (value: string): string => {
    if (!/^\s*[[{"]/.test(value)) return value;
    try {
      const parsed: Json = JSON.parse(value);
      const before = JSON.stringify(parsed);
      const after = JSON.stringify(maskValue(parsed));
      return before === after ? value : after;
    } catch {
      return value;
    }
  };

  return {
    params,
    text,
    method: (name) => (isHarmless(name) ? hideSecrets(name) : mask),
    path: (path) => {
      const segments = path.split('/').slice(0, 12).map(decode);
      const shown = segments.map((segment, index) => {
        // After a user's id comes the webhook's secret, whatever it looks like.
        const afterUser = /^\d+$/.test(segments[index - 1] ?? '') && !isMethodName(segment);
        return segment !== '' && (afterUser || !isHarmless(segment)) ? mask : hideSecrets(segment);
      });
      return shown.join('/');
    },
  };
}

const mask = '***';

const secretNames = new Set([
  'auth',
  'authorization',
  'accesstoken',
  'token',
  'sessid',
  'bottoken',
  'clientid',
  'clientsecret',
  'refreshtoken',
  'secret',
  'password',
  'code',
]);

/** `auth`, `AUTH`, `%61uth`, `auth[]`, `access_token` and `accessToken` alike. */
function isSecretName(name: string): boolean {
  const plain = decode(name)
    .replace(/\[.*$/s, '')
    .replace(/[\s_-]/g, '')
    .toLowerCase();
  return secretNames.has(plain);
}

/** A name with such a character is a body that was mistaken for a form. */
const noName = /[{}<>":=\r\n]/;

const webhook = /(\/rest\/\d+\/)[^/?&\s]+/g;
const parameter = /([?&;])([^=&;?]*)=([^&;]*)/g;

/** Masks a webhook's secret, and those in a command such as `method?auth=…`, however often encoded. */
function maskParameters(text: string): string {
  return text
    .replace(webhook, `$1${mask}`)
    .replace(parameter, (_, mark: string, name: string, value: string) => {
      const plain = decode(value);
      const masked = plain === value ? value : maskParameters(plain);
      const shown = masked === plain ? value : encodeURIComponent(masked);
      return `${mark}${name}=${isSecretName(name) ? mask : shown}`;
    });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
