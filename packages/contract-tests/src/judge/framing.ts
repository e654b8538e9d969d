import { jsonOf, type WireOutcome } from '../ground/wire.js';
import type { Mismatch } from './finding.js';

/** What would confuse a client that reads headers and bytes, although the text is JSON. */
export function judgeFraming(wire: WireOutcome): Mismatch[] {
  if ('broken' in wire || !jsonOf(wire)) return [];
  const { contentType, bom, invalidUtf8 } = wire;
  return [
    ...(contentType !== undefined && !isJson(contentType)
      ? [mismatch('content type application/json in utf-8', shown(contentType))]
      : []),
    ...(bom ? [mismatch('no byte order mark', 'a byte order mark')] : []),
    ...(invalidUtf8 ? [mismatch('valid UTF-8', 'bytes that are not UTF-8')] : []),
  ];
}

/** Keys that an object has more than once: which of the values counts depends on the reader. */
export function judgeRepeats(wire: WireOutcome): Mismatch[] {
  const { repeatedKeys = [] } = 'broken' in wire ? {} : wire;
  return repeatedKeys.map((path) => ({
    path,
    kind: 'value',
    expected: 'this key once in its object',
    seen: 'this key more than once',
  }));
}

function isJson(contentType: string): boolean {
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  const charset = parameters.find((one) => one.trim().startsWith('charset='));
  const utf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset.trim());
  return type.trim() === 'application/json' && utf8;
}

function shown(contentType: string): string {
  if (contentType === '') return 'no content type';
  return /^[\w/+.; =-]{1,60}$/.test(contentType) ? contentType : 'another content type';
}

function mismatch(expected: string, seen: string): Mismatch {
  return { path: '', kind: 'envelope', expected, seen };
}
