import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startPortal } from '@b24-chat/portal-emulator';
import { expect, test } from 'vitest';
import { runContract } from '../src/index.js';
import { runMain } from './support/main.js';

const run = promisify(execFile);

test('prints a curl command for each finding, without secret or identifier', async () => {
  const portal = await startPortal();
  portal.inject({ kind: 'drop', method: 'im.dialog.get', path: 'result.owner' });
  portal.inject({ kind: 'drop', method: 'imbot.v2.Chat.get', path: 'result.chat.owner' });
  try {
    const report = await runContract({
      webhookUrl: portal.webhookUrl,
      pace: 'off',
      only: ['im.dialog.get form chat', 'imbot.v2.Chat.get form chat'],
      identifiers: {
        dialogs: ['chat1435'],
        botId: 456,
        botToken: 'my_bot_token',
        botDialogs: ['chat5'],
      },
    });
    const lines = report.findings.map(({ repeat }) => repeat ?? '');
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).not.toMatch(/1435|456|my_bot_token|w3bh00k/);
    const env = {
      ...process.env,
      B24_WEBHOOK_URL: portal.webhookUrl,
      BOT_ID: '456',
      B24_BOT_TOKEN: 'my_bot_token',
    };
    const repeat = async (line: string, ID: string) => {
      const { stdout } = await run('sh', ['-c', `${line} -s`], { env: { ...env, ID } });
      return JSON.parse(stdout).result;
    };
    const [forDialog = '', forBot = ''] = lines;
    const dialog = await repeat(forDialog, 'chat1435');
    const bot = await repeat(forBot, 'chat5');
    expect(dialog).toMatchObject({ id: 1435 });
    expect(dialog).not.toHaveProperty('owner');
    expect(bot.chat).toMatchObject({ id: 5 });
  } finally {
    await portal.close();
  }
});

test('prints it below the finding in a terminal', async () => {
  const portal = await startPortal();
  portal.inject({ kind: 'drop', method: 'im.dialog.get', path: 'result.owner' });
  try {
    const args = ['--only', 'im.dialog.get form chat', '--dialog', 'chat1435'];
    const { out } = await runMain(args, { B24_WEBHOOK_URL: portal.webhookUrl });
    expect(out).toContain(
      '  curl "$B24_WEBHOOK_URL"im.dialog.get -H "Content-Type: application/json" -d "{\\"DIALOG_ID\\":\\"$ID\\"}"',
    );
  } finally {
    await portal.close();
  }
});
