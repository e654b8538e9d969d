import { type Json, type JsonObject, type Steps, withValue } from '../support/corrupt.js';
import type { ProxiedAnswer } from '../support/proxy.js';
import { forms } from './facts.js';
import type { Corruption } from './try.js';

const snake = forms.filter(
  ([method, form]) => method !== 'imbot.v2.Chat.get' && /chat$|chat-id/.test(form),
);
const bot = [['imbot.v2.Chat.get', 'form chat']] as const;
export const chats = [...snake, ...bot] as const;

export type At = readonly [method: string, scenario: string];
export type Transform = (answer: ProxiedAnswer) => ProxiedAnswer;

export function of(
  what: string,
  [method, scenario]: At,
  change: Transform,
  expected: string[],
): Corruption {
  return { what: `${what} for ${method} ${scenario}`, method, scenario, change, expected };
}

export const inBody =
  (change: (body: JsonObject) => Json): Transform =>
  (answer) => ({ ...answer, body: JSON.stringify(change(JSON.parse(answer.body))) });

export const set = (steps: Steps, value: Json | undefined) =>
  inBody((body) => withValue(body, steps, value));

export const inText =
  (from: RegExp, to: string): Transform =>
  (answer) => {
    if (!from.test(answer.body)) throw new Error(`no ${from} in the answer`);
    return { ...answer, body: answer.body.replace(from, to) };
  };

export const isBot = ([method]: At) => method === 'imbot.v2.Chat.get';
export const chatPath = (at: At, key: string) =>
  isBot(at) ? `result.chat.${key}` : `result.${key}`;
export const chatSteps = (at: At, key: string): Steps =>
  isBot(at) ? ['result', 'chat', key] : ['result', key];
