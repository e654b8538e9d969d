/** The encoding of certificates, DER: each value is a tag, a length and its content. */

export function sequence(...parts: readonly Buffer[]): Buffer {
  return encode(0x30, ...parts);
}

export function set(...parts: readonly Buffer[]): Buffer {
  return encode(0x31, ...parts);
}

/** @param bytes big-endian; the first is from 1 to 127, so the number is positive and without padding */
export function integer(bytes: Uint8Array): Buffer {
  return encode(0x02, bytes);
}

export function boolean(value: boolean): Buffer {
  return encode(0x01, Buffer.of(value ? 0xff : 0));
}

export function octetString(content: Uint8Array): Buffer {
  return encode(0x04, content);
}

/** @param unusedBits how many of the last bits do not count */
export function bitString(content: Uint8Array, unusedBits = 0): Buffer {
  return encode(0x03, Buffer.of(unusedBits), content);
}

/** @param text letters, digits, spaces and `'()+,-./:=?` */
export function printableString(text: string): Buffer {
  return encode(0x13, Buffer.from(text, 'latin1'));
}

/** @param dotted such as `2.5.29.19` */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return encode(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(sevenBitGroups)));
}

/** To the second. The short form has two digits for the year, so it ends with 2049. */
export function time(milliseconds: number): Buffer {
  const digits = `${new Date(milliseconds).toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
  return digits < '2050'
    ? encode(0x17, Buffer.from(digits.slice(2)))
    : encode(0x18, Buffer.from(digits));
}

/** A value whose tag is its context-specific number in place of its type (IMPLICIT in ASN.1). */
export function implicit(number: number, content: Uint8Array): Buffer {
  return encode(0x80 + number, content);
}

/** A value, type included, inside a context-specific tag with its number (EXPLICIT in ASN.1). */
export function explicit(number: number, ...parts: readonly Buffer[]): Buffer {
  return encode(0xa0 + number, ...parts);
}

function encode(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag, ...lengthOf(content)), content]);
}

/** One byte up to 127; else the number of bytes that the length takes, then the length. */
function lengthOf({ length }: Buffer): number[] {
  if (length < 0x80) return [length];
  const bytes = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  return [0x80 + bytes.length, ...bytes];
}

/** Seven bits a byte; every byte but the last has its high bit set. */
function sevenBitGroups(value: number): number[] {
  const groups = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) groups.unshift(0x80 | (rest & 0x7f));
  return groups;
}
