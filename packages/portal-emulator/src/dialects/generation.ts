import { isJsonObject, type Json, type JsonObject } from '../protocol/json.js';

/** Years whose shape of the chat object differs (chat-generation-2020, chat-generation-2024). */
export const generations = [2017, 2020, 2024, 2026] as const;

export type Generation = (typeof generations)[number];

const keys2017 = [
  'id',
  'title',
  'owner',
  'extranet',
  'avatar',
  'color',
  'type',
  'entity_type',
  'entity_data_1',
  'entity_data_2',
  'entity_data_3',
  'date_create',
  'message_type',
];

const keys2020 = [
  'id',
  'name',
  'owner',
  'extranet',
  'avatar',
  'color',
  'type',
  'entity_type',
  'entity_id',
  'entity_data_1',
  'entity_data_2',
  'entity_data_3',
  'date_create',
  'message_type',
  'manager_list',
  'dialog_id',
];

/**
 * Today's chat object in an earlier year's shape.
 * @param byLine whether it is for imopenlines.dialog.get, which left `dialog_id` null in 2020
 */
export function inGeneration(
  chat: JsonObject,
  generation: Generation,
  byLine: boolean,
): JsonObject {
  if (generation === 2017) return as2017(chat);
  if (generation === 2020) return as2020(chat, byLine);
  if (generation === 2024) return as2024(chat);
  return chat;
}

function pick(chat: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.map((key): [string, Json] => [key, chat[key] ?? '']));
}

function as2017(chat: JsonObject): JsonObject {
  const named = { ...chat, title: chat['name'] ?? '' };
  return { ...pick(named, keys2017), id: String(chat['id']), owner: String(chat['owner']) };
}

function as2020(chat: JsonObject, byLine: boolean): JsonObject {
  return { ...pick(chat, keys2020), dialog_id: byLine ? null : (chat['dialog_id'] ?? null) };
}

function as2024(chat: JsonObject): JsonObject {
  const link = isJsonObject(chat['entity_link']) ? chat['entity_link'] : {};
  const old: JsonObject = {};
  for (const [key, value] of Object.entries(chat)) {
    if (key === 'text_field_enabled' || key === 'background_id') continue;
    old[key] = value;
    if (key === 'message_type') old['disappearing_time'] = 0;
  }
  old['description'] = chat['description'] ?? '';
  old['entity_link'] = { type: link['type'] ?? '', url: link['url'] ?? '' };
  return old;
}
