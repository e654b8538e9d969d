import { createChatClient } from '@b24-chat/client';
import { test } from '@b24-chat/portal-emulator/vitest';
import { expect } from 'vitest';
import { describeChat } from './bot.js';

test('names a chat and counts its members', async ({ portal }) => {
  const client = createChatClient({ webhookUrl: portal.webhookUrl });
  const { botId, botToken, dialogId } = portal.demo.bot;
  const reply = await describeChat(client, { botId, botToken }, dialogId);
  expect(reply).toMatch(/ has \d+ members$/);
});

test('says that it cannot read a chat that does not exist', async ({ portal }) => {
  const client = createChatClient({ webhookUrl: portal.webhookUrl });
  const { botId, botToken } = portal.demo.bot;
  const reply = await describeChat(client, { botId, botToken }, portal.demo.unknown.dialogId);
  expect(reply).toBe('I cannot read chat999999');
});

test('says that the portal has no such bot', async ({ portal }) => {
  const client = createChatClient({ webhookUrl: portal.webhookUrl });
  const bot = { botId: portal.demo.unknown.botId, botToken: portal.demo.bot.botToken };
  expect(await describeChat(client, bot, 'chat5')).toBe('I am not registered any more');
});

test('answers after the portal was overloaded for a moment', async ({ portal }) => {
  portal.inject({ kind: 'error', status: 503, code: 'QUERY_LIMIT_EXCEEDED', times: 1 });
  const client = createChatClient({ webhookUrl: portal.webhookUrl });
  const { botId, botToken, dialogId } = portal.demo.bot;
  await describeChat(client, { botId, botToken }, dialogId);
  expect(portal.requests.map(({ status }) => status)).toEqual([503, 200]);
});
