/**
 * The text fields of a multipart body, without files; none if it has no boundary. `Response` could parse it
 * too, but waits for `queueMicrotask`, which test runners replace.
 */
export function parseMultipart(body: Uint8Array, contentType: string): [string, string][] {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return [];
  // One character a byte, so that nothing is decoded before it is cut out.
  const text = `\r\n${Buffer.from(body).toString('latin1')}`;
  // What comes before the first boundary and after the last one is no part.
  const parts = text.split(`\r\n--${boundary}`).slice(1);
  const end = parts.findIndex((part) => part.startsWith('--'));
  return parts.slice(0, Math.max(end, 0)).flatMap(fieldOf);
}

function fieldOf(part: string): [string, string][] {
  const mark = part.indexOf('\r\n\r\n');
  if (mark < 0) return [];
  const [disposition] = /^content-disposition:.*$/im.exec(part.slice(0, mark)) ?? [];
  if (disposition === undefined || filename.test(disposition)) return [];
  const name = nameIn(disposition);
  if (name === undefined) return [];
  return [[name, utf8(part.slice(mark + 4))]];
}

const filename = /;\s*filename\*?=/i;

const quotedOrPlain = /;\s*name=(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i;

function nameIn(disposition: string): string | undefined {
  const [, quoted, plain] = quotedOrPlain.exec(disposition) ?? [];
  const raw = quoted ?? plain;
  if (raw === undefined) return undefined;
  // Browsers write these three by percent, older clients by a backslash.
  const unescaped = raw.replace(/\\(.)/g, '$1').replace(/%(?:22|0A|0D)/gi, decodeURIComponent);
  return utf8(unescaped);
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8');
}
