import { createChatClient } from '@b24-chat/client';

const client = createChatClient({
  webhookUrl: process.env.B24_WEBHOOK_URL!,
});
const result = await client.call('imbot.dialog.get', {
  DIALOG_ID: 'chat29',
});
console.log('title' in result ? result.title : result.name);
