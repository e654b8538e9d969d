import { type Settled, settledBy } from '../cover/settled.js';
import type { Report } from './report.js';

/** The evidence that a live run found: a line for each contested form, and two for the other fields of a method. */
export function settledLines({ portal, coverage }: Report): readonly string[] {
  if (portal.kind !== 'live') return [];
  const settled = settledBy(coverage);
  const methods = [...new Set(settled.map(({ method }) => method))];
  return methods.flatMap((method) => {
    const ofMethod = settled.filter((one) => one.method === method);
    if (!ofMethod.some(({ seen }) => seen > 0)) return [];
    const plain = ofMethod.filter(({ forms }) => forms.length === 0);
    const sent = plain.filter(({ seen }) => seen > 0);
    return [
      ...ofMethod.filter(({ forms }) => forms.length > 0).map(formsLine),
      ...fieldsLine(`${method} unconfirmed fields, seen`, sent, ({ seen }) => ` ${seen}x`),
      ...fieldsLine(`${method} unconfirmed fields, never seen`, without(plain, sent), () => ''),
    ];
  });
}

/** `imbot.v2.Chat.get result.chat.lastMessageViews: Views (page, source) seen 12 times, Views as text (page) never`. */
function formsLine({ method, path, forms }: Settled): string {
  const counts = forms.map(
    ({ form, evidence, seen }) =>
      `${form} (${evidence.join(', ') || 'no evidence'}) ${times(seen)}`,
  );
  return `${method} ${path || 'the answer'}: ${counts.join(', ')}`;
}

function fieldsLine(
  what: string,
  fields: readonly Settled[],
  count: (field: Settled) => string,
): string[] {
  if (fields.length === 0) return [];
  return [`${what}: ${fields.map((field) => `${field.path}${count(field)}`).join(', ')}`];
}

function without(all: readonly Settled[], some: readonly Settled[]): readonly Settled[] {
  return all.filter((one) => !some.includes(one));
}

function times(seen: number): string {
  if (seen === 0) return 'never';
  return seen === 1 ? 'seen once' : `seen ${seen} times`;
}
