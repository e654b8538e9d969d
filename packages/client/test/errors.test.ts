import { describe, expect, test } from 'vitest';
import * as client from '../src/index.js';
import * as validate from '../src/validate.js';
import { errorOf } from './support/error.js';
import { startServer } from './support/server.js';

const dialog = { DIALOG_ID: 'chat1' };

describe('an error', () => {
  test('has a class that is also exported under its name', () => {
    const refusal = { method: 'im.dialog.get', status: 400, code: 'X', description: '' };
    const page = { status: 502, snippet: '' };
    const errors = [
      new client.Bitrix24Error('x'),
      new client.ApiError('x', refusal),
      new client.AuthError('x', refusal),
      new client.RateLimitError('x', refusal),
      new client.TransportError('x'),
      new client.TimeoutError('x', { timeoutMs: 1 }),
      new client.MalformedResponseError('x', page),
      new validate.ValidationError('im.dialog.get', []),
    ];
    const exported: Readonly<Record<string, unknown>> = { ...client, ...validate };
    for (const error of errors) {
      expect(error.name).toMatch(/^Bitrix24\w*Error$/);
      expect(exported[error.name], error.name).toBe(error.constructor);
    }
  });

  test('shows at most 500 characters of what the portal says, on one line', async () => {
    const said = `\u202e\u0007first\nsecond ${'x'.repeat(10_000)}`;
    const server = await startServer({
      status: 400,
      body: { error: 'SOME_CODE', error_description: said },
    });
    const { call } = client.createChatClient({ webhookUrl: server.webhookUrl });
    const error = await errorOf(call('im.dialog.get', dialog));
    expect(error).toMatchObject({ description: expect.stringMatching(/^ ?first second x+$/) });
    expect(error).toMatchObject({ message: expect.stringMatching(/^[ -~]{500,600}$/) });
    expect((error as client.ApiError).description).toHaveLength(500);
  });

  test('of a page of 20 MB takes less than 250 ms of CPU, beyond what reading the page takes', async () => {
    const answer = () => new Response(`<html>${'x'.repeat(20_000_000)}`, { status: 502 });
    const { call } = client.createChatClient({
      webhookUrl: 'https://portal.test/rest/1/secret/',
      retry: 0,
      fetch: async () => answer(),
    });
    const start = process.cpuUsage().user;
    await answer().text();
    const read = process.cpuUsage().user;
    const error = await errorOf(call('im.dialog.get', dialog));
    expect(process.cpuUsage().user - read).toBeLessThan(read - start + 250_000);
    expect(error).toMatchObject({ status: 502, snippet: expect.stringMatching(/^<html>x{194}$/) });
  });
});
