import type { Json } from '../protocol/json.js';

export type DialogId =
  | { readonly form: 'user' | 'chat' | 'group' | 'crm'; readonly id: number }
  | undefined;

const dialogIdPattern = /^(chat|sg|crm)?(\d+)$/i;

/** From this number on, PHP reads a JSON number as a float. */
const maxInteger = 2 ** 63;

const formsByPrefix = { chat: 'chat', sg: 'group', crm: 'crm' } as const;

/**
 * Reads a DIALOG_ID as the server's pattern does: digits, or chat, sg or crm in
 * any case and digits; a string or a JSON integer only (dialog-id-tolerance, dialog-id-refused).
 */
export function parseDialogId(value: Json | undefined): DialogId {
  if (typeof value === 'number') {
    const isInteger = Number.isInteger(value) && value > 0 && value < maxInteger;
    return isInteger ? { form: 'user', id: value } : undefined;
  }
  // PHP counts "0" as empty.
  if (typeof value !== 'string' || value === '0') return undefined;
  const found = dialogIdPattern.exec(value);
  if (!found) return undefined;
  const prefix = found[1]?.toLowerCase();
  const id = Number(found[2]);
  if (prefix === 'chat' || prefix === 'sg' || prefix === 'crm')
    return { form: formsByPrefix[prefix], id };
  return { form: 'user', id };
}
