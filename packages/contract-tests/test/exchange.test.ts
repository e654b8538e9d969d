import { expect, test } from 'vitest';
import { exchange } from '../src/exchange/exchange.js';
import { UserError } from '../src/index.js';
import { judge } from '../src/judge/judge.js';

test('options that the client refuses end the run and are not findings', async () => {
  const request = {
    method: 'im.dialog.get',
    params: { DIALOG_ID: 'chat1' },
    credentials: { kind: 'webhook', url: 'https://example.com/rest/1/%73ecret/' },
    verb: 'POST',
    byClient: true,
  } as const;
  const fetch = () => Promise.reject(new Error('nothing may be sent'));
  const ended = exchange(request, { fetch, limitMs: 1000 });
  await expect(ended).rejects.toBeInstanceOf(UserError);
});

test('reports an answer that is too large as a finding', async () => {
  const request = {
    method: 'im.dialog.get',
    params: { DIALOG_ID: 'chat1' },
    credentials: { kind: 'webhook', url: 'https://example.com/rest/1/secret/' },
    verb: 'POST',
    byClient: true,
  } as const;
  const fetch = async () => new Response(new Uint8Array(20 * 2 ** 20 + 1));
  const answered = await exchange(request, { fetch, limitMs: 10_000 });
  expect(judge('im.dialog.get', answered).mismatches).toEqual([
    {
      path: '',
      kind: 'transport',
      expected: 'a whole answer',
      seen: 'the answer is too large (more than 20 MiB)',
    },
  ]);
});
