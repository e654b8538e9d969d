import { B24Hook } from '@bitrix24/b24jssdk';

const b24 = B24Hook.fromWebhookUrl(
  process.env.B24_WEBHOOK_URL,
);
const response = await b24.actions.v2.call.make({
  method: 'imbot.v2.Chat.get',
  params: {
    botId: 456,
    botToken: 'my_bot_token',
    dialogId: 'chat5',
  },
});
if (!response.isSuccess) {
  throw new Error(response.getErrorMessages().join('; '));
}
console.log(response.getData().result);
