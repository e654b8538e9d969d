import type { Settings } from '../../src/index.js';
import { isJsonObject, type JsonObject } from '../support/corrupt.js';
import type { Proxied } from '../support/proxy.js';
import { forms } from './facts.js';
import type { Change } from './try.js';

/** A whole run, and the findings that it must have. */
export interface Night {
  readonly what: string;
  readonly change: Change;
  readonly settings?: Settings;
  /** `method scenario: severity kind path`, in any order. */
  readonly expected: readonly string[];
  /** A text of a gap that the run must have. */
  readonly gap?: RegExp;
  readonly ok?: boolean;
}

const snake = forms.filter(([method]) => method !== 'imbot.v2.Chat.get');
const chatForms = snake.filter(([, form]) => form === 'form chat' || form === 'form chat-id');
export const reads = { only: ['form *'] };

/** Changes the fields of every chat in snake case. */
export function onChats(
  change: (chat: JsonObject) => JsonObject,
  when = (_: Proxied) => true,
): Change {
  return (answer, proxied) => {
    const body: JsonObject = answer.status === 200 ? JSON.parse(answer.body) : {};
    const { result } = body;
    if (!isJsonObject(result) || 'chat' in result || !when(proxied)) return answer;
    return { ...answer, body: JSON.stringify({ ...body, result: change(result) }) };
  };
}

export const without = (keys: readonly string[]) => (chat: JsonObject) =>
  Object.fromEntries(Object.entries(chat).filter(([key]) => !keys.includes(key)));
const only = (keys: readonly string[]) => (chat: JsonObject) =>
  Object.fromEntries(Object.entries(chat).filter(([key]) => keys.includes(key)));

const keys2020 =
  'id name owner extranet avatar color type entity_type entity_id entity_data_1 entity_data_2 entity_data_3 date_create message_type manager_list dialog_id'.split(
    ' ',
  );
const later = 'parent_chat_id parent_message_id entity_link permissions is_new'.split(' ');
const of2025 = ['text_field_enabled', 'background_id'];

/** The line for a finding of every form of the three older methods. */
export function everywhere(finding: string): string {
  return `im.dialog.get form chat: ${finding} ×1+${snake.length - 1}`;
}

/** Fields that disappear from every answer, and portals that go back to an older generation. */
export function vanished(): Night[] {
  const recorded: Settings = { ...reads, baseline: { version: 2, generation: 2026, findings: [] } };
  const back = everywhere('drift generation result');
  const lost = [...later, 'counter', 'role', 'readed_list', 'last_message_views', 'mute_list'];
  return [
    ...lost.map((key, index) => {
      const keys = [0, 3, 5, 7].map((step) => lost[(index + step) % lost.length] ?? key);
      return {
        what: `${keys.join(', ')} gone from every answer`,
        change: onChats(without(keys)),
        settings: reads,
        expected: keys.map((one) => everywhere(`breakage missing result.${one}`)),
      };
    }),
    {
      what: 'the five keys of 2024 gone from every answer',
      change: onChats(without(later)),
      settings: reads,
      expected: later.map((key) => everywhere(`breakage missing result.${key}`)),
    },
    ...chatForms.map(([method, form]) => ({
      what: `the five keys of 2024 gone from ${method} alone`,
      change: onChats(without(later)),
      settings: { only: [`${method} ${form}`] },
      expected: later.map((key) => `${method} ${form}: breakage missing result.${key}`),
    })),
    {
      what: 'a portal that goes back to 2024',
      change: onChats(without(of2025)),
      settings: recorded,
      expected: [back],
    },
    {
      what: 'a portal that goes back to 2023',
      change: onChats(without([...later, ...of2025])),
      settings: recorded,
      expected: [back],
    },
    {
      what: 'one method that goes back to 2024 while the others do not',
      change: onChats(without(of2025), ({ method }) => method === 'im.dialog.get'),
      settings: { only: ['im.dialog.get form *', 'imopenlines.dialog.get form dialog'] },
      expected: ['im.dialog.get form chat: drift generation result ×1+2'],
    },
  ];
}

/** Answers that shrink to the sixteen keys of 2020. */
export const shrunk = onChats(only(keys2020));
