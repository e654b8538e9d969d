import type { WireAnswer } from '../protocol/wire.js';

/** What a recording keeps of an answer in addition to its text. */
export interface Framing {
  /** Empty when there was no header. */
  readonly contentType?: string;
  readonly bom?: true;
  readonly invalidUtf8?: true;
}

type Body = Exclude<WireAnswer, 'reset'>;

/** An answer with the header and the bytes of a recorded one. */
export function framed(answer: Body, { contentType, bom, invalidUtf8 }: Framing = {}): Body {
  const { 'content-type': declared = '', ...others } = answer.headers;
  const type = contentType ?? declared;
  return {
    ...answer,
    headers: type === '' ? others : { ...others, 'content-type': type },
    body: bytesOf(bom ? `\ufeff${answer.body}` : answer.body, invalidUtf8),
  };
}

/** The body with an invalid UTF-8 byte in its first text, or at its end if there is no text. */
function bytesOf(body: Body['body'], invalidUtf8: true | undefined): Body['body'] {
  if (!invalidUtf8) return body;
  const bytes = Buffer.from(body);
  const text = bytes.indexOf(':"');
  const at = text < 0 ? bytes.length : text + 2;
  return Buffer.concat([bytes.subarray(0, at), Buffer.of(0xff), bytes.subarray(at)]);
}
