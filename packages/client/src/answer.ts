import { ApiError, MalformedResponseError, TransportError } from './errors.js';
import type { Mask } from './mask.js';
import type { MethodName, Result } from './method.js';
import type { Reply } from './transport.js';

/**
 * Takes the result out of the envelope.
 * @throws ApiError when the body is an error, whatever the status
 * @throws TransportError when the portal redirects
 * @throws MalformedResponseError when it is neither an answer nor an error of Bitrix24
 */
export function readAnswer<M extends MethodName>(
  method: M,
  { response, body }: Reply,
  mask: Mask,
): Result<M> {
  const { status } = response;
  // A browser hides where a redirect leads, and its status too.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw new TransportError(
      `${method} was redirected, and a redirect is not followed because it would take the secret along — use the address that the portal itself uses`,
    );
  }
  const envelope = parseJson(body);
  if (isObject(envelope)) {
    const { error, error_description: description } = envelope;
    if (typeof error === 'string' || typeof error === 'number') {
      throw new ApiError(method, status, mask(String(error)), mask(String(description ?? '')));
    }
    if (response.ok && isEnvelope<M>(envelope)) return envelope.result;
  }
  const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
  throw new MalformedResponseError(method, status, snippetOf(mask(text)));
}

function parseJson(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

// The contract's word is taken for the shape within; `@b24-chat/client/validate` can doubt it.
function isEnvelope<M extends MethodName>(
  envelope: Record<string, unknown>,
): envelope is { result: Result<M> } {
  return isObject(envelope['result']);
}

function snippetOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}
