import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { RunningPortal } from '../src/index.js';
import { openPortal } from './support/portal.js';
import { portalWith } from './support/portal-settings.js';

type Call = readonly [method: string, params: Record<string, unknown>];

const caller = fileURLToPath(new URL('./support/sdk-caller.ts', import.meta.url));
const bot = { botId: 456, botToken: 'my_bot_token' };

const four: readonly Call[] = [
  ['im.dialog.get', { DIALOG_ID: 'chat1435' }],
  ['imbot.v2.Chat.get', { ...bot, dialogId: 'chat5' }],
  ['imbot.dialog.get', { DIALOG_ID: 'chat29' }],
  ['imopenlines.dialog.get', { USER_CODE: 'livechat|1|1373|211' }],
];

/** What the official SDK, over TLS and in a separate process, makes of these calls. */
async function askSdk(portal: RunningPortal, calls: readonly Call[], batch: readonly Call[] = []) {
  const named = (list: readonly Call[]) => list.map(([method, params]) => ({ method, params }));
  const child = spawn(process.execPath, ['--import', 'tsx', caller], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: portal.caFile },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(
    JSON.stringify({ webhookUrl: portal.webhookUrl, calls: named(calls), batch: named(batch) }),
  );
  return JSON.parse(await text(child.stdout));
}

describe('the official SDK, unmodified, over TLS', { timeout: 30_000 }, () => {
  test('makes the four calls, and a batch of the four', async () => {
    const portal = await openPortal({ tls: true });
    const { outcomes, batch } = await askSdk(portal, four, four);
    expect(outcomes).toMatchObject([
      { result: { id: 1435 } },
      { result: { chat: { id: 5 } } },
      { result: { id: 29 } },
      { result: { id: 1375 } },
    ]);
    expect(batch.isSuccess).toBe(true);
    expect(batch.data).toMatchObject([{ id: 1435 }, { chat: { id: 5 } }, { id: 29 }, { id: 1375 }]);
  });

  test('sees each method error with its code and status', async () => {
    const portal = await openPortal({ tls: true });
    const cases: readonly (readonly [...Call, code: string, status: number])[] = [
      ['im.dialog.get', { DIALOG_ID: '' }, 'DIALOG_ID_EMPTY', 400],
      ['im.dialog.get', { DIALOG_ID: 'chat61' }, 'ACCESS_ERROR', 403],
      ['imbot.dialog.get', { DIALOG_ID: 'x' }, 'DIALOG_ID_EMPTY', 400],
      ['imbot.dialog.get', { DIALOG_ID: 'crm1' }, 'ACCESS_ERROR', 403],
      ['imopenlines.dialog.get', {}, 'ACCESS_ERROR', 400],
      ['imbot.v2.Chat.get', { botId: 456, dialogId: 'chat5' }, 'BOT_TOKEN_NOT_SPECIFIED', 400],
      ['imbot.v2.Chat.get', { botToken: 'my_bot_token' }, 'BOT_ID_REQUIRED', 400],
      ['imbot.v2.Chat.get', { ...bot, botId: 999999 }, 'BOT_NOT_FOUND', 400],
      ['imbot.v2.Chat.get', { ...bot, botId: 457 }, 'BOT_OWNERSHIP_ERROR', 400],
      ['imbot.v2.Chat.get', { ...bot, dialogId: 'chat999999' }, 'CHAT_NOT_FOUND', 400],
      ['imbot.v2.Chat.get', { ...bot, dialogId: 'chat61' }, 'ACCESS_DENIED', 400],
      ['imbot.v2.Chat.get', bot, '100', 400],
    ];
    const calls = cases.map(([method, params]): Call => [method, params]);
    const { outcomes } = await askSdk(portal, calls);
    expect(outcomes).toEqual(cases.map(([, , code, status]) => ({ error: { code, status } })));
  });

  test('sees the rare ACCESS_ERROR 400, which only a fault produces', async () => {
    const error = { kind: 'error', status: 400, code: 'ACCESS_ERROR' } as const;
    const description = "You don't have access to this chat";
    const portal = await openPortal({ tls: true, faults: [{ ...error, description }] });
    const calls: readonly Call[] = [
      ['im.dialog.get', { DIALOG_ID: 'chat29' }],
      ['imbot.dialog.get', { DIALOG_ID: 'chat29' }],
    ];
    const { outcomes } = await askSdk(portal, calls);
    expect(outcomes).toEqual(Array(2).fill({ error: { code: 'ACCESS_ERROR', status: 400 } }));
  });

  test('sees the error of a portal without the messenger', async () => {
    const portal = await openPortal({ tls: true, state: portalWith({ messenger: false }) });
    const { outcomes } = await askSdk(portal, [['imopenlines.dialog.get', { CHAT_ID: 5 }]]);
    expect(outcomes).toEqual([{ error: { code: 'IM_NOT_INSTALLED', status: 400 } }]);
  });

  test('recovers from an injected 503', async () => {
    const portal = await openPortal({ tls: true });
    portal.inject({ kind: 'error', status: 503, code: 'QUERY_LIMIT_EXCEEDED', times: 1 });
    const { outcomes } = await askSdk(portal, [['im.dialog.get', { DIALOG_ID: 'chat29' }]]);
    expect(outcomes).toMatchObject([{ result: { id: 29 } }]);
    expect(portal.requests.map((request) => request.status)).toEqual([503, 200]);
  });
});
