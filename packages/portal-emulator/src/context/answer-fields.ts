import { demoState } from '../demo/demo.js';
import { buildBotAnswer } from '../dialects/bot-chat.js';
import { buildChat } from '../dialects/chat.js';
import { type Generation, inGeneration } from '../dialects/generation.js';
import type { AnswerFields, FaultTargets } from '../faults/fault-target.js';
import { methodNames } from '../methods/registry.js';
import { isJsonObject, type Json } from '../protocol/json.js';
import { exchangesOf, type Recording } from '../replay/recording.js';
import { createStore, type PortalStore } from '../state/store.js';
import { timeOf } from './envelope-time.js';

/** The fields that the portal's answers can have: from its chats and those of the demo, or from a recording. */
export function faultTargets(
  store: PortalStore,
  generation: Generation,
  recording: Recording | undefined,
): FaultTargets {
  const recorded =
    recording &&
    exchangesOf(recording).map(({ method, answer }) => ({
      method,
      body: 'broken' in answer ? null : (answer.body ?? answer.text ?? null),
    }));
  const methods = recorded ? recorded.map(({ method }) => method) : methodNames;
  const known = new Map<string, AnswerFields>();
  const answers = () => recorded ?? builtAnswers(store, generation);
  return {
    methods: [...new Set([...methods, 'batch'])],
    fieldsOf: (method) => {
      const key = method?.toLowerCase() ?? '';
      const found = known.get(key) ?? collect(answersOf(key, answers()));
      known.set(key, found);
      return found;
    },
  };
}

interface Answer {
  readonly method: string;
  readonly body: Json;
}

function answersOf(method: string, answers: readonly Answer[]): Json[] {
  const matching = answers.filter((one) => method === '' || one.method.toLowerCase() === method);
  return [
    failure,
    ...matching.map(({ body }) => body),
    ...(['', 'batch'].includes(method) ? [batch] : []),
  ];
}

const failure: Json = { error: '', error_description: '' };

/** The content of a batch's parts depends on its commands. */
const batch: Json = {
  result: { result: {}, result_error: {}, result_total: {}, result_next: {}, result_time: {} },
};

function builtAnswers(store: PortalStore, generation: Generation): Answer[] {
  // The fields are the same at any time.
  const now = 0;
  const demo = createStore(demoState(), () => now);
  const time = timeOf(now, now, generation, store.settings, { seconds: 0, resetAt: 0 });
  return [store, demo].flatMap((source) => {
    const { chats, users } = source.snapshot();
    return chats.flatMap((chat) => {
      const member = chat.members[0]?.userId;
      const user = users.find(({ id }) => id === member) ?? users[0];
      if (!user) return [];
      const dialogId = `chat${chat.id}`;
      const built = buildChat(chat, { store: source, user, dialogId, origin: '', now });
      const result = inGeneration(built, generation, false);
      const forBot = buildBotAnswer(chat, { store: source, bot: user, now });
      return methodNames.map((method) => ({
        method,
        body: { result: method.startsWith('imbot.v2.') ? forBot : result, time },
      }));
    });
  });
}

/** Every path of the answers. A field that was never seen with content can have any. */
function collect(answers: readonly Json[]): AnswerFields {
  const children = new Map<string, Set<string>>();
  const seen = new Set<string>();
  const visit = (value: Json, path: string) => {
    seen.add(path);
    if (Array.isArray(value)) for (const item of value) add(path, '[]', item);
    else if (isJsonObject(value))
      for (const [key, item] of Object.entries(value)) add(path, key, item);
    else if (value !== null) children.set(path, children.get(path) ?? new Set());
  };
  const add = (path: string, key: string, item: Json) => {
    children.set(path, (children.get(path) ?? new Set()).add(key));
    visit(item, key === '[]' ? `${path}[]` : path === '' ? key : `${path}.${key}`);
  };
  for (const answer of answers) visit(answer, '');
  const isOpen = (path: string) => seen.has(path) && !children.has(path);
  return {
    has: (path) => {
      if (seen.has(path)) return true;
      return [...path.matchAll(/\.|\[\]/g)].some(({ index }) => isOpen(path.slice(0, index)));
    },
    below: (path) => [...(children.get(path) ?? [])],
  };
}
