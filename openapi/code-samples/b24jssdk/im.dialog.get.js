import { B24Hook } from '@bitrix24/b24jssdk';

const b24 = B24Hook.fromWebhookUrl(
  process.env.B24_WEBHOOK_URL,
);
const response = await b24.actions.v2.call.make({
  method: 'im.dialog.get',
  params: { DIALOG_ID: 'chat1435' },
});
if (!response.isSuccess) {
  throw new Error(response.getErrorMessages().join('; '));
}
console.log(response.getData().result);
