/**
 * Replaces the text between the two markers of a benchmark in a document.
 * @throws Error unless the document has both markers, once each and in order
 */
export function replaceMarked(document: string, name: string, text: string): string {
  const start = `<!-- ${name}:start -->`;
  const end = `<!-- ${name}:end -->`;
  const from = document.indexOf(start);
  const to = document.indexOf(end);
  if (from < 0 || to < from || document.indexOf(start, from + 1) >= 0) {
    throw new Error(`the document needs ${start} and ${end}, once each and in this order`);
  }
  return `${document.slice(0, from + start.length)}\n${text}\n${document.slice(to)}`;
}
