import { type ChatClient, createChatClient, isApiError, isBitrix24Error } from '@b24-chat/client';
import type { ClientOutcome } from '../ground/outcome.js';
import type { ParamValue } from '../ground/plan-types.js';
import { UserError } from '../ground/user-error.js';
import type { Send } from './capture.js';
import type { Credentials } from './credentials.js';
import type { Pacer } from './pace.js';
import type { PlannedRequest } from './request.js';

/** The client as a run uses it: error scenarios deliberately send what its types forbid. */
interface LooseClient {
  call(
    method: string,
    params: Readonly<Record<string, ParamValue>>,
    options: { readonly signal?: AbortSignal },
  ): Promise<unknown>;
}

/** Makes the planned call with the real client. */
export async function callByClient(
  planned: PlannedRequest,
  { fetch, pacer, signal }: { fetch: Send; pacer: Pacer | undefined; signal: AbortSignal },
): Promise<ClientOutcome> {
  try {
    const client = clientFor(planned, fetch, pacer);
    const { method, params } = planned;
    return { result: await client.call(method, params, { signal }) };
  } catch (error) {
    refuseMisuse(error);
    if (isApiError(error)) return { apiError: error.code };
    return { otherError: error instanceof Error ? error.name : typeof error };
  }
}

/**
 * Lets the client check credentials before anything is sent with them.
 * @throws UserError with the client's reason when it refuses them
 */
export function refuseUnusable(credentials: Credentials): void {
  try {
    clientFor({ credentials }, globalThis.fetch, undefined);
  } catch (error) {
    refuseMisuse(error);
    throw error;
  }
}

// The base class is thrown for the client's options, so it says nothing about a portal.
function refuseMisuse(error: unknown): void {
  if (isBitrix24Error(error) && error.name === 'Bitrix24Error') throw new UserError(error.message);
}

function clientFor(
  { credentials }: Pick<PlannedRequest, 'credentials'>,
  fetch: Send,
  pacer: Pacer | undefined,
): LooseClient {
  const send = (url: string, init: RequestInit) => fetch(new Request(url, init));
  const options = pacer
    ? { fetch: send, limiter: pacer }
    : { fetch: send, limiter: 'off' as const, retry: 0 };
  switch (credentials.kind) {
    case 'webhook':
      return loose(createChatClient({ webhookUrl: credentials.url, ...options }));
    case 'token': {
      const { portal, accessToken } = credentials;
      return loose(createChatClient({ portal, accessToken, ...options }));
    }
    case 'none':
      throw new Error('the client cannot call without credentials');
  }
}

/** The client without its types, because error scenarios send what the types forbid. */
function loose(client: ChatClient): LooseClient {
  return client as unknown as LooseClient;
}
