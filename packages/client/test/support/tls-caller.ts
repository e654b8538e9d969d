/**
 * Runs in a separate process, because Node reads NODE_EXTRA_CA_CERTS only at the start. Calls one method
 * through the webhook and prints what became of it.
 */
import { createChatClient, isTransportError } from '../../src/index.js';

const [webhookUrl = ''] = process.argv.slice(2);
let attempts = 0;
const client = createChatClient({ webhookUrl, onRequest: () => attempts++ });
try {
  await client.call('im.dialog.get', { DIALOG_ID: 'chat1' });
  console.log(JSON.stringify({ attempts }));
} catch (error) {
  if (!isTransportError(error)) throw error;
  const { message, retryable } = error;
  console.log(JSON.stringify({ attempts, message, retryable }));
}
