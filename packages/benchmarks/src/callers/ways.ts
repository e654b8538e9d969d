import { createChatClient } from '@b24-chat/client';
import { ApiVersion, B24Hook } from '@bitrix24/b24jssdk';
import type { VirtualClock } from '../virtual-time/clock.js';

/** What is read, and where. */
export interface Bulk {
  readonly webhookUrl: string;
  readonly dialogs: readonly string[];
  readonly clock: VirtualClock;
}

const method = 'im.dialog.get';
const tooMany = 503;
const pauseMs = 1000;

/** The ways to read many dialogs, each as its user would write it. They return the ids of the chats. */
export const ways: Readonly<Record<string, (bulk: Bulk) => Promise<readonly unknown[]>>> = {
  /** One `fetch` after the other, with a pause of a second after each refusal for the rate limit. */
  async naive({ webhookUrl, dialogs, clock }) {
    const ids: unknown[] = [];
    for (const DIALOG_ID of dialogs) {
      const ask = () =>
        clock.fetch(`${webhookUrl}${method}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ DIALOG_ID }),
        });
      let response = await ask();
      while (response.status === tooMany) {
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
        response = await ask();
      }
      const { result }: { result: { id: number } } = JSON.parse(await response.text());
      ids.push(result.id);
    }
    return ids;
  },

  /** The limiter of the SDK limits the rate. */
  async 'SDK, single calls'(bulk) {
    const sdk = sdkOf(bulk);
    const answers = await Promise.all(
      bulk.dialogs.map((DIALOG_ID) =>
        sdk.actions.v2.call.make<{ id: number }>({ method, params: { DIALOG_ID } }),
      ),
    );
    return answers.map((answer) => answer.getData()?.result.id);
  },

  async 'SDK, batch by chunk'(bulk) {
    const answer = await sdkOf(bulk).actions.v2.batchByChunk.make<{ id: number }>({
      calls: bulk.dialogs.map((DIALOG_ID) => [method, { DIALOG_ID }]),
    });
    return (answer.getData() ?? []).map(({ id }) => id);
  },

  async 'client, coalesced'({ webhookUrl, dialogs, clock }) {
    const client = createChatClient({ webhookUrl, coalesce: true, fetch: clock.fetch });
    const chats = await Promise.all(dialogs.map((DIALOG_ID) => client.call(method, { DIALOG_ID })));
    return chats.map(({ id }) => id);
  },

  async 'client, each'({ webhookUrl, dialogs, clock }) {
    const client = createChatClient({ webhookUrl, fetch: clock.fetch });
    const params = dialogs.map((DIALOG_ID) => ({ DIALOG_ID }));
    const ids: unknown[] = [];
    for await (const [, outcome] of client.each(method, params)) {
      ids.push(outcome.ok && outcome.result.id);
    }
    return ids;
  },
};

/** The SDK unchanged; the interceptors of its axios only report each request to the clock. */
function sdkOf({ webhookUrl, clock }: Bulk): B24Hook {
  const sdk = B24Hook.fromWebhookUrl(webhookUrl);
  sdk.offClientSideWarning();
  const { interceptors } = sdk.getHttpClient(ApiVersion.v2).ajaxClient;
  interceptors.request.use((config) => {
    clock.begin();
    return config;
  });
  interceptors.response.use(
    (response) => {
      clock.end();
      return response;
    },
    (error: unknown) => {
      clock.end();
      throw error;
    },
  );
  return sdk;
}
