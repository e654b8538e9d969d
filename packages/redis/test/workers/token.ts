// Asks for the token after an expired one, and stops for good at a moment where it can be killed.
import { refreshingToken, type TokenPair } from '@b24-chat/client';
import { redisTokens } from '../../src/index.js';
import { connect, type Library } from '../support/connect.js';
import { say, toGo } from './pipe.js';

interface Argument {
  readonly redisUrl: string;
  readonly library: Library;
  readonly server: string;
  readonly first: TokenPair;
  readonly lockMs?: number;
  readonly stop?: 'before the request' | 'after the answer';
}

const { redisUrl, library, server, first, lockMs, stop }: Argument = JSON.parse(
  process.argv[2] ?? '',
);
const { redis, close } = await connect(redisUrl, library);

const stopForGood = () => {
  say('stopped');
  return new Promise<never>(() => setInterval(() => {}, 1_000));
};

const tokens = redisTokens({
  redis,
  portal: 'example.bitrix24.com',
  first,
  lockMs,
  refresh: (pair) =>
    refreshingToken({
      ...pair,
      clientId: 'app.1',
      clientSecret: 'client-secret',
      server,
      fetch: async (url, init) => {
        if (stop === 'before the request') await stopForGood();
        const response = await fetch(url, init);
        if (stop === 'after the answer') await stopForGood();
        return response;
      },
    }),
});
say('ready');
await toGo();
try {
  say({ token: await tokens(first.accessToken) });
} catch (error) {
  const { name, message } = error instanceof Error ? error : new Error('not an error');
  say({ error: `${name}: ${message}` });
}
close();
