/** The raw answer of a portal, as it arrived. */
export interface WireAnswer {
  readonly status: number;
  /** The text, without a byte order mark. */
  readonly body: string;
  /** The header; empty when there was none, absent when it is not known. */
  readonly contentType?: string;
  readonly bom?: true;
  readonly invalidUtf8?: true;
  /** Paths of keys that an object has twice or more. */
  readonly repeatedKeys?: readonly string[];
}

/** The outcome of a request: an answer, or what went wrong before the answer was complete. */
export type WireOutcome = WireAnswer | { readonly broken: string };

/** The JSON of an answer, or nothing when it is not JSON. */
export function jsonOf({ body }: WireAnswer): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(body) };
  } catch {
    return undefined;
  }
}

/** The error code of an answer, if it has one. */
export function codeOf(wire: WireOutcome): string | undefined {
  const body = 'broken' in wire ? undefined : jsonOf(wire)?.value;
  const code =
    typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  return typeof code === 'string' ? code : undefined;
}

/**
 * Whether the portal, or a proxy in front of it, refused because of a limit of requests or operating time, which
 * says nothing about the request itself.
 */
export function refusesForLimit(answer: WireAnswer | undefined): boolean {
  if (answer === undefined) return false;
  const limitCodes = ['QUERY_LIMIT_EXCEEDED', 'OPERATION_TIME_LIMIT'];
  return answer.status === 429 || limitCodes.includes(codeOf(answer) ?? '');
}

/** What kind of body this is that is not JSON, without its content. */
export function bodyKind({ body }: WireAnswer): string {
  const text = body.trimStart();
  if (text === '') return 'an empty body';
  if (text.startsWith('<?xml')) return 'XML';
  if (text.startsWith('<')) return 'an HTML page';
  return /^[[{"]/.test(text) ? 'broken JSON' : 'text that is not JSON';
}
