// Makes many calls at once and writes what became of them.
import { createChatClient } from '@b24-chat/client';
import { redisLimiter } from '../../src/index.js';
import { connect, type Library } from '../support/connect.js';
import { say, toGo } from './pipe.js';

interface Argument {
  /** Without it, the client's default limiter. */
  readonly redisUrl?: string;
  readonly library: Library;
  readonly webhookUrl: string;
  readonly calls: number;
  readonly plan: { readonly perSecond: number; readonly burst: number };
}

const { redisUrl, library, webhookUrl, calls, plan }: Argument = JSON.parse(process.argv[2] ?? '');
const connection = redisUrl ? await connect(redisUrl, library) : undefined;
const limiter = connection && redisLimiter({ redis: connection.redis, portal: webhookUrl, plan });
const sentAt: number[] = [];
const client = createChatClient({
  webhookUrl,
  limiter,
  coalesce: true,
  onRequest: () => sentAt.push(Date.now()),
});
say('ready');
await toGo();
const settled = await Promise.allSettled(
  Array.from({ length: calls }, () => client.call('im.dialog.get', { DIALOG_ID: 'chat1435' })),
);
say({ sentAt, lost: settled.filter(({ status }) => status === 'rejected').length });
connection?.close();
