import { createChatClient } from '@b24-chat/client';

const client = createChatClient({
  webhookUrl: process.env.B24_WEBHOOK_URL!,
});
const result = await client.call('im.dialog.get', {
  DIALOG_ID: 'chat1435',
});
console.log(result.name, result.role);
