// Runs on every runtime: uses the installed package and prints what it got, as JSON.
import { createChatClient, isApiError, refreshingToken, toChat } from '@b24-chat/client';
import { validateResults } from '@b24-chat/client/validate';

export async function use(webhookUrl, portal, tokens) {
  const client = createChatClient({
    webhookUrl,
    coalesce: true,
    validate: validateResults({ mode: 'throw' }),
  });
  const chat = await client.call('im.dialog.get', { DIALOG_ID: 'chat1435' });
  const { good, bad } = await client.batch({
    good: ['imopenlines.dialog.get', { USER_CODE: 'livechat|1|1373|211' }],
    bad: ['im.dialog.get', { DIALOG_ID: 'chat999999' }],
  });
  const coalesced = await Promise.all(
    ['chat1435', 'chat29'].map((DIALOG_ID) => client.call('im.dialog.get', { DIALOG_ID })),
  );
  const each = [];
  for await (const [{ DIALOG_ID }, { ok }] of client.each('im.dialog.get', [
    { DIALOG_ID: 'chat29' },
  ])) {
    each.push([DIALOG_ID, ok]);
  }
  // Loads openapi-fetch, which is in a separate file.
  const raw = await client.raw.POST('/im.dialog.get', { body: { DIALOG_ID: 'chat29' } });
  const stored = [];
  const accessToken = refreshingToken({
    ...tokens,
    server: `${portal}/oauth/token/`,
    onRefresh: (pair) => {
      stored.push(pair);
    },
  });
  const app = createChatClient({ portal, accessToken });
  const renewed = await app.call('im.dialog.get', { DIALOG_ID: 'chat29' });
  const control = new AbortController();
  // Alone, for there are that many listeners then: Node may warn of none of them.
  const { signal } = control;
  const aborted = Array.from({ length: 30 }, () =>
    app.call('im.dialog.get', { DIALOG_ID: 'chat29' }, { signal }),
  );
  control.abort();
  const names = aborted.map((call) => call.catch(({ name }) => name));
  return {
    id: chat.id,
    name: toChat(chat).name,
    line: good.result.entity_id,
    refused: isApiError(bad.error, 'ACCESS_ERROR'),
    coalesced: coalesced.map(({ id }) => id),
    each,
    raw: raw.data.result.id,
    renewed: [renewed.id, stored.length],
    aborted: [...new Set(await Promise.all(names))],
  };
}
