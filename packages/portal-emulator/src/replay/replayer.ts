import type { Credential } from '../auth/credentials.js';
import { isJsonObject, type Json } from '../protocol/json.js';
import type { Params } from '../protocol/params.js';
import { exchangesOf, type RecordedExchange, type Recording } from './recording.js';

/** Serves recorded answers: several answers to one request in order, then the last one repeatedly. */
export interface Replayer {
  next(asked: Asked): RecordedExchange['answer'] | undefined;
}

/** The parts of a request that decide which recorded answer it gets. */
interface Asked {
  readonly method: string;
  readonly params: Params;
  readonly verb: string;
  readonly credential: Credential | undefined;
}

export function createReplayer(recording: Recording): Replayer {
  const answers = new Map<string, RecordedExchange['answer'][]>();
  for (const { method, params, verb, credentials, answer } of exchangesOf(recording)) {
    const sent = { credentials: callerOf(credentials), verb: verb ?? anyVerb };
    const key = keyOf(method, Object.entries(params), sent);
    answers.set(key, [...(answers.get(key) ?? []), answer]);
  }
  return {
    next: ({ method, params, verb, credential }) => {
      // A caller without recorded answers gets those of the valid caller.
      const callers = [...new Set([callerWith(credential), 'good'])];
      const recorded = callers
        .flatMap((caller) => [verb, anyVerb].map((one) => ({ credentials: caller, verb: one })))
        .map((sent) => answers.get(keyOf(method, params, sent)))
        .find((found) => found !== undefined);
      return recorded && recorded.length > 1 ? recorded.shift() : recorded?.[0];
    },
  };
}

/** The verb of the contract tests; with any other verb they expect to be refused. */
const anyVerb = 'POST';

/** The wrong secret that the contract tests send. */
const wrongSecret = 'not-the-secret';

function callerOf(credentials: RecordedExchange['credentials'] = 'webhook'): string {
  return ['webhook', 'token'].includes(credentials) ? 'good' : credentials;
}

function callerWith(credential: Credential | undefined): string {
  if (!credential) return 'none';
  const isWrong = credential.kind === 'webhook' && credential.secret === wrongSecret;
  return isWrong ? 'wrong-webhook' : 'good';
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

/** Legacy methods accept names in any letter case, and no two v2 names differ only in case. */
function keyOf(
  method: string,
  params: Iterable<[string, Json]>,
  { credentials: caller, verb }: { readonly credentials: string; readonly verb: string },
): string {
  return JSON.stringify([
    method.toLowerCase(),
    caller,
    verb,
    [...params]
      .map(([name, value]): [string, Json] => [name.toLowerCase(), sorted(value)])
      .filter(([name]) => !credentials.has(name) && !name.startsWith('bx24_'))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  ]);
}

/** A number is as good as its text: a form has only texts, and a portal accepts either. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isJsonObject(value)) return typeof value === 'object' ? value : String(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}
