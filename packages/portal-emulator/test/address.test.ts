import { expect, test } from 'vitest';
import { call, openPortal } from './support/portal.js';

const params = { DIALOG_ID: 'chat29' };

test.each([undefined, '', '127.0.0.1'])('with host %j listens on 127.0.0.1 only', async (host) => {
  const portal = await openPortal({ host });
  expect(new URL(portal.url).hostname).toBe('127.0.0.1');
  expect((await call(portal.webhookUrl, 'im.dialog.get', params)).status).toBe(200);
  const elsewhere = portal.webhookUrl.replace('127.0.0.1', '127.0.0.2');
  await expect(call(elsewhere, 'im.dialog.get', params)).rejects.toThrow('fetch failed');
});

test('with host 0.0.0.0 listens on every address and announces 127.0.0.1', async () => {
  const portal = await openPortal({ host: '0.0.0.0' });
  expect(new URL(portal.url).hostname).toBe('127.0.0.1');
  expect((await call(portal.webhookUrl, 'im.dialog.get', params)).status).toBe(200);
});
