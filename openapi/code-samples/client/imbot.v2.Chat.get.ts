import { createChatClient } from '@b24-chat/client';

const client = createChatClient({
  webhookUrl: process.env.B24_WEBHOOK_URL!,
});
const result = await client.call('imbot.v2.Chat.get', {
  botId: 456,
  botToken: 'my_bot_token',
  dialogId: 'chat5',
});
console.log(result.chat.name, result.chat.role);
