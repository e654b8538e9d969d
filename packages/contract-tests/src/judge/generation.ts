import type { Generation } from '../ground/result.js';
import { isObject } from '../ground/seen.js';
import { component, type Schema } from './schema.js';

interface Shape {
  readonly generation: Generation;
  /** The keys of its answers. */
  readonly keys: readonly string[];
  /** The schema of its answers. */
  readonly answer: Schema;
}

const chat = component('Chat');
const required = chat.required ?? [];
const chatAnswer: Schema = { $ref: '#/components/schemas/ChatAnswer' };

const keys2020 =
  'id name owner extranet avatar color type entity_type entity_id entity_data_1 entity_data_2 entity_data_3 date_create message_type manager_list dialog_id'.split(
    ' ',
  );
const later2023 = ['parent_chat_id', 'parent_message_id', 'entity_link', 'permissions', 'is_new'];
const keys2023 = required.filter((key) => !later2023.includes(key));

/** The shapes of the years, newest first: the facts `chat-generation-2020` to `-2024`. */
const shapes: readonly Shape[] = [
  {
    generation: 2026,
    keys: [...required, 'text_field_enabled', 'background_id'],
    answer: chatAnswer,
  },
  { generation: 2024, keys: [...required, 'disappearing_time'], answer: chatAnswer },
  { generation: 2023, keys: keys2023, answer: answerOf({ ...chat, required: keys2023 }) },
  {
    generation: 2020,
    keys: keys2020,
    answer: answerOf({
      ...chat,
      required: keys2020,
      properties: { ...chat.properties, dialog_id: { type: ['string', 'null'] } },
    }),
  },
  {
    generation: 2017,
    keys: component('LegacyChat').required ?? [],
    answer: { $ref: '#/components/schemas/LegacyChatAnswer' },
  },
];

/**
 * The generation whose shape is nearest to a snake-case chat. One field more or less does not change the
 * generation.
 * @param time the `time` of its envelope, whose format changed as well
 * @param pinned the known generation of the portal, whatever the chat looks like
 */
export function recognise(
  result: Readonly<Record<string, unknown>>,
  { time, pinned }: { readonly time?: unknown; readonly pinned?: Generation | undefined } = {},
): Shape | undefined {
  if (pinned !== undefined) return shapes.find(({ generation }) => generation === pinned);
  const keys = Object.keys(result);
  // An answer that lost half of its keys looks like one of 2020; its time can prove that it is not.
  const candidates = isCut(time) ? shapes.filter(({ generation }) => generation > 2020) : shapes;
  const possible = candidates.filter(
    (_, index) => !laterKeys(index).some((key) => keys.includes(key)),
  );
  const ranked = possible
    .map((shape) => ({ shape, apart: difference(shape.keys, keys) }))
    .sort((a, b) => a.apart - b.apart);
  const [nearest] = ranked;
  if (nearest && nearest.apart < nearest.shape.keys.length / 2) return nearest.shape;
  return isCut(time) ? shapes[0] : undefined;
}

function answerOf(result: Schema): Schema {
  const answer = component('ChatAnswer');
  return { ...answer, properties: { ...answer.properties, result } };
}

/** Only portals since October 2025 round `start` down to whole seconds, and no other time: `time-start-cut`. */
function isCut(time: unknown): boolean {
  return isObject(time) && Number.isInteger(time['start']) && isFraction(time['finish']);
}

function isFraction(value: unknown): boolean {
  return typeof value === 'number' && !Number.isInteger(value);
}

/** The keys that only newer shapes have: an answer with one of them is not this old. */
function laterKeys(index: number): string[] {
  const olderKeys = shapes.slice(index).flatMap(({ keys }) => keys);
  return shapes
    .slice(0, index)
    .flatMap(({ keys }) => keys.filter((key) => !olderKeys.includes(key)));
}

function difference(a: readonly string[], b: readonly string[]): number {
  return a.filter((key) => !b.includes(key)).length + b.filter((key) => !a.includes(key)).length;
}
