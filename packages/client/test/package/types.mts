// Compiled against the installed package, as its users do.
import {
  type Chat,
  createChatClient,
  type Outcome,
  toChat,
  type UnifiedChat,
} from '@b24-chat/client';

const client = createChatClient({ webhookUrl: 'https://example.bitrix24.com/rest/1/secret/' });
export const chat: Chat = await client.call('im.dialog.get', { DIALOG_ID: 'chat1' });
export const unified: UnifiedChat = toChat(chat);
export const outcome: Outcome<'im.dialog.get'> = (
  await client.batch({ deal: ['im.dialog.get', { DIALOG_ID: 'chat1' }] })
).deal;
// @ts-expect-error misspelt
await client.call('im.dialog.gett', { DIALOG_ID: 'chat1' });
