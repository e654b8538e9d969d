import { expect, test } from 'vitest';
import { exchange } from '../src/exchange/exchange.js';
import { SetupError } from '../src/index.js';

test('what the client refuses to be made with ends the run, and is no finding about a portal', async () => {
  const request = {
    method: 'im.dialog.get',
    params: { DIALOG_ID: 'chat1' },
    credentials: { kind: 'webhook', url: 'https://example.com/rest/1/%73ecret/' },
    verb: 'POST',
    byClient: true,
  } as const;
  const fetch = () => Promise.reject(new Error('nothing may be sent'));
  const ended = exchange(request, { fetch, pace: 'off', limitMs: 1000 });
  await expect(ended).rejects.toBeInstanceOf(SetupError);
});
