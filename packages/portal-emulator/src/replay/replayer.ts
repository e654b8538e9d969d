import type { Json } from '../protocol/json.js';
import { isJsonObject } from '../protocol/json.js';
import type { Params } from '../protocol/params.js';
import type { RecordedExchange, Recording } from './recording.js';

/** Never part of a recording, so never part of a match. */
const CREDENTIALS = new Set([
  'auth',
  'access_token',
  'sessid',
  'bottoken',
  'bot_token',
  'clientid',
  'client_id',
]);

/** Legacy methods take names in any case; a v2 name differs from another by more than case. */
const keyOf = (method: string, params: Iterable<[string, Json]>): string =>
  JSON.stringify([
    method.toLowerCase(),
    [...params]
      .map(([name, value]): [string, Json] => [name.toLowerCase(), sorted(value)])
      .filter(([name]) => !CREDENTIALS.has(name) && !name.startsWith('bx24_'))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  ]);

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}

/** Serves recorded answers: those to one request in their order, the last one again and again. */
export class Replayer {
  readonly #answers = new Map<string, RecordedExchange[]>();

  constructor(recording: Recording) {
    for (const exchange of recording.exchanges) {
      const key = keyOf(exchange.method, Object.entries(exchange.params));
      this.#answers.set(key, [...(this.#answers.get(key) ?? []), exchange]);
    }
  }

  next(method: string, params: Params): RecordedExchange | undefined {
    const answers = this.#answers.get(keyOf(method, params));
    return answers && answers.length > 1 ? answers.shift() : answers?.[0];
  }
}
