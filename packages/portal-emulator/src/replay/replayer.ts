import { isJsonObject, type Json } from '../protocol/json.js';
import type { Params } from '../protocol/params.js';
import type { RecordedExchange, Recording } from './recording.js';

/** Serves recorded answers: those to one request in their order, the last one again and again. */
export interface Replayer {
  next(method: string, params: Params): RecordedExchange | undefined;
}

export function createReplayer({ exchanges }: Recording): Replayer {
  const answers = new Map<string, RecordedExchange[]>();
  for (const exchange of exchanges) {
    const key = keyOf(exchange.method, Object.entries(exchange.params));
    answers.set(key, [...(answers.get(key) ?? []), exchange]);
  }
  return {
    next: (method, params) => {
      const own = answers.get(keyOf(method, params));
      return own && own.length > 1 ? own.shift() : own?.[0];
    },
  };
}

/** Never part of a recording, so never part of a match. */
const credentials = new Set([
  'auth',
  'access_token',
  'sessid',
  'bottoken',
  'bot_token',
  'clientid',
  'client_id',
]);

/** Legacy methods take names in any case; a v2 name differs from another by more than case. */
function keyOf(method: string, params: Iterable<[string, Json]>): string {
  return JSON.stringify([
    method.toLowerCase(),
    [...params]
      .map(([name, value]): [string, Json] => [name.toLowerCase(), sorted(value)])
      .filter(([name]) => !credentials.has(name) && !name.startsWith('bx24_'))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  ]);
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}
