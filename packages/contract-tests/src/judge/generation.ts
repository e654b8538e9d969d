import type { Generation } from '../result.js';
import { component, type Schema } from './schema.js';

interface Shape {
  readonly generation: Generation;
  /** The keys that its answers have. */
  readonly keys: readonly string[];
  /** The schema of its answers where the contract's own does not hold. */
  readonly answer?: Schema;
}

const chat = component('Chat');
const required = chat.required ?? [];

const keys2020 =
  'id name owner extranet avatar color type entity_type entity_id entity_data_1 entity_data_2 entity_data_3 date_create message_type manager_list dialog_id'.split(
    ' ',
  );
const later2023 = ['parent_chat_id', 'parent_message_id', 'entity_link', 'permissions', 'is_new'];
const keys2023 = required.filter((key) => !later2023.includes(key));

/** The shapes of the years, newest first: the facts `chat-generation-2020` to `-2024`. */
const shapes: readonly Shape[] = [
  { generation: 2026, keys: [...required, 'text_field_enabled', 'background_id'] },
  { generation: 2024, keys: [...required, 'disappearing_time'] },
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

function answerOf(result: Schema): Schema {
  const answer = component('ChatAnswer');
  return { ...answer, properties: { ...answer.properties, result } };
}

/**
 * The generation whose shape a snake-case chat comes nearest to. One field more or less does not
 * make another generation of it.
 * @param pinned the generation that the portal is known to be of, whatever the chat looks like
 */
export function recognise(
  result: Readonly<Record<string, unknown>>,
  pinned?: Generation,
): Shape | undefined {
  if (pinned !== undefined) return shapes.find(({ generation }) => generation === pinned);
  const keys = Object.keys(result);
  const possible = shapes.filter((_, index) => !laterKeys(index).some((key) => keys.includes(key)));
  const ranked = possible
    .map((shape) => ({ shape, apart: difference(shape.keys, keys) }))
    .sort((a, b) => a.apart - b.apart);
  const [nearest] = ranked;
  return nearest && nearest.apart < nearest.shape.keys.length / 2 ? nearest.shape : undefined;
}

/** The keys that only newer shapes than this one have: an answer with one of them is not so old. */
function laterKeys(index: number): string[] {
  const own = shapes.slice(index).flatMap(({ keys }) => keys);
  return shapes.slice(0, index).flatMap(({ keys }) => keys.filter((key) => !own.includes(key)));
}

function difference(a: readonly string[], b: readonly string[]): number {
  return a.filter((key) => !b.includes(key)).length + b.filter((key) => !a.includes(key)).length;
}
