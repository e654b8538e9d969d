import { describe, expect } from 'vitest';
import { test } from '../src/vitest.js';
import { call } from './support/portal.js';

const closed: string[] = [];

describe('the vitest fixture', () => {
  test('gives a test a running portal', async ({ portal }) => {
    const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' });
    expect(result['id']).toBe(29);
    closed.push(portal.url);
  });

  test('closes it when the test ends, and gives the next test another', async ({ portal }) => {
    expect(portal.requests).toEqual([]);
    const [first = ''] = closed;
    await expect(fetch(`${first}/rest/`)).rejects.toThrow('fetch failed');
  });

  const in2017 = test.extend({ portalOptions: { generation: 2017 } });

  in2017('starts it by the options a suite gives', async ({ portal }) => {
    const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' });
    expect(result['title']).toBe('Mint Chat #3');
  });
});
