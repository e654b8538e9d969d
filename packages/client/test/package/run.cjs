const { createChatClient, isApiError } = require('@b24-chat/client');
const contract = require('@b24-chat/client/openapi.json');

const client = createChatClient({ webhookUrl: process.argv[2] });
async function use() {
  const { good, bad } = await client.batch({
    good: ['im.dialog.get', { DIALOG_ID: 'chat1435' }],
    bad: ['im.dialog.get', { DIALOG_ID: '' }],
  });
  const raw = await client.raw.POST('/im.dialog.get', { body: { DIALOG_ID: 'chat29' } });
  return {
    id: good.result.id,
    refused: isApiError(bad.error, 'DIALOG_ID_EMPTY'),
    raw: raw.data.result.id,
    openapi: contract.openapi,
  };
}

use().then((got) => console.log(JSON.stringify(got)));
