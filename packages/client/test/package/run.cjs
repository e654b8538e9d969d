const { createChatClient, isApiError } = require('@b24-chat/client');
const contract = require('@b24-chat/client/openapi.json');

const client = createChatClient({ webhookUrl: process.argv[2] });
client
  .batch({
    good: ['im.dialog.get', { DIALOG_ID: 'chat1435' }],
    bad: ['im.dialog.get', { DIALOG_ID: '' }],
  })
  .then(({ good, bad }) => {
    const refused = isApiError(bad.error, 'DIALOG_ID_EMPTY');
    console.log(JSON.stringify({ id: good.result.id, refused, openapi: contract.openapi }));
  });
