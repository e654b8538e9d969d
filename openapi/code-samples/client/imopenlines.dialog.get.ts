import { createChatClient } from '@b24-chat/client';

const client = createChatClient({
  webhookUrl: process.env.B24_WEBHOOK_URL!,
});
const result = await client.call('imopenlines.dialog.get', {
  USER_CODE: 'livechat|1|1373|211',
});
console.log(result.name, result.role);
