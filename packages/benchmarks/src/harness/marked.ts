const start = '<!-- bench:start -->';
const end = '<!-- bench:end -->';

/**
 * Puts a text between the two markers of a document, in place of what stood there.
 * @throws Error when the document has not both markers, once each and in order
 */
export function replaceMarked(document: string, text: string): string {
  const from = document.indexOf(start);
  const to = document.indexOf(end);
  if (from < 0 || to < from || document.indexOf(start, from + 1) >= 0) {
    throw new Error(`the document needs ${start} and ${end}, once each and in this order`);
  }
  return `${document.slice(0, from + start.length)}\n${text}\n${document.slice(to)}`;
}
