import {
  type CallParams,
  createChatClient,
  type MethodName,
  type Result,
  type Time,
} from '../../../client/src/index.js';
import type { Wish } from './form.js';

/** The envelope of an answer. */
export interface Answer {
  readonly result: Result<MethodName>;
  readonly time: Time | undefined;
}

export interface TimedAnswer extends Answer {
  readonly status: number;
  /** From the call to the answer, in milliseconds. */
  readonly took: number;
}

/** The reader waits for one answer, so nothing is retried behind their back. */
const options = { retry: 0, timeout: 30_000 };

/**
 * Makes the call that the form describes.
 * @throws Bitrix24Error and its kinds, as the client does
 */
export async function makeCall({ access, method, params }: Wish): Promise<TimedAnswer> {
  const client =
    access.through === 'webhook'
      ? createChatClient({ webhookUrl: access.webhookUrl, limiter: 'off' })
      : createChatClient({
          portal: access.portal,
          accessToken: access.accessToken,
          limiter: 'off',
        });
  // The form's inputs come from a valid request of the method; the portal checks what is typed in.
  const start = performance.now();
  const reply = await client.request(method, params as CallParams<MethodName>, options);
  const took = Math.round(performance.now() - start);
  return { result: reply.result, time: reply.time, status: reply.response.status, took };
}
