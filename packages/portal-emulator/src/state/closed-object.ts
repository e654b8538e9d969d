import * as v from 'valibot';

/** An object of these keys and no others: an unknown key is refused with the known ones. */
export function closedObject<Entries extends v.ObjectEntries>(entries: Entries) {
  const known = Object.keys(entries).join(', ');
  return v.strictObject(entries, ({ expected, message }) =>
    expected === 'never' ? `is unknown; known are ${known}` : message,
  );
}
