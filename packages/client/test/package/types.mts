// Compiled against the installed package, as its users do: as an ES module, and once more as CommonJS.
import {
  type Chat,
  createChatClient,
  type Outcome,
  toChat,
  type UnifiedChat,
} from '@b24-chat/client';
import { validateResults } from '@b24-chat/client/validate';

const client = createChatClient({
  webhookUrl: 'https://example.bitrix24.com/rest/1/secret/',
  validate: validateResults({ mode: 'throw' }),
});
export const chat: Promise<Chat> = client.call('im.dialog.get', { DIALOG_ID: 'chat1' });
export const unified: Promise<UnifiedChat> = chat.then(toChat);
export const outcomes: Promise<{ deal: Outcome<'im.dialog.get'> }> = client.batch({
  deal: ['im.dialog.get', { DIALOG_ID: 'chat1' }],
});
// @ts-expect-error misspelt
client.call('im.dialog.gett', { DIALOG_ID: 'chat1' });
