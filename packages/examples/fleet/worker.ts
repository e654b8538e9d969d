import { createChatClient } from '@b24-chat/client';
import { redisLimiter } from '@b24-chat/redis';
import { createClient } from 'redis';

const [first = 1, count = 0] = process.argv.slice(2).map(Number);
const webhookUrl = process.env.B24_WEBHOOK_URL ?? '';

const redis = createClient({ url: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379' });
redis.on('error', ({ message }: Error) => console.error(message));
await redis.connect();

const limiter = redisLimiter({ redis, portal: webhookUrl });
const client = createChatClient({ webhookUrl, limiter });

let read = 0;
for await (const [{ DIALOG_ID }, { ok, error }] of client.each('im.dialog.get', chats())) {
  if (ok) read++;
  else console.error(`${DIALOG_ID}: ${error.message}`);
}
console.log(`chat${first} to chat${first + count - 1}: ${read} read`);
redis.destroy();

function* chats() {
  for (let id = first; id < first + count; id++) yield { DIALOG_ID: `chat${id}` };
}
