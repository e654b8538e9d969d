import { startPortal } from '@b24-chat/portal-emulator';
import { expect, test } from 'vitest';
import { causes, methods, scenarios } from '../src/generated/plan.js';
import { runContract } from '../src/index.js';
import { startServer } from './support/server.js';

interface Logged {
  readonly verb: string;
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A proxy that passes every request to a portal and records it. */
async function startLoggingProxy(portal: string) {
  const log: Logged[] = [];
  const server = await startServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { method: verb = '', url: path = '' } = request;
    log.push({ verb, path, method: path.split('/').at(-1) ?? '', body: JSON.parse(body) });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${portal}${path}`, { method: verb, headers, body });
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(await answer.text());
  });
  return { ...server, log };
}

test('a live run calls only the four methods and the documented errors, and changes nothing', async () => {
  const portal = await startPortal();
  const proxy = await startLoggingProxy(portal.url);
  const before = portal.snapshot();
  try {
    const { bot, openLine, dialogs } = portal.demo;
    const report = await runContract({
      webhookUrl: portal.webhookUrl.replace(portal.url, proxy.url),
      pace: 'off',
      identifiers: {
        dialogs: [dialogs.crm, dialogs.sonetGroup, '27'],
        botId: bot.botId,
        botToken: bot.botToken,
        botDialogs: [bot.dialogId],
        lineChats: [openLine.chatId],
        lineSessions: [openLine.sessionId],
        lineUserCodes: [openLine.userCode],
      },
    });
    expect(report.findings).toEqual([]);
    expect(report.gaps.filter((gap) => !/could create a chat/.test(gap))).toEqual([]);
    expect(proxy.log.length).toBeGreaterThan(30);

    const names = methods.map(({ name }) => name);
    const others = proxy.log.filter(({ method }) => !names.includes(method));
    expect(new Set(others.map(({ method }) => method))).toEqual(
      new Set(['b24.chat.contract.unknown']),
    );
    expect(others).toHaveLength(methods.length);

    const verbs = proxy.log.filter(({ verb }) => verb !== 'POST');
    expect(verbs.map(({ verb, method }) => `${verb} ${method}`)).toEqual(['PUT imbot.v2.Chat.get']);

    const provoked = scenarios.filter(
      (scenario) => scenario.kind === 'error' && causes[scenario.cause]?.provoke?.credentials,
    );
    const good = new URL(portal.webhookUrl).pathname;
    const otherwise = proxy.log.filter(({ path }) => !path.startsWith(good));
    expect(otherwise.length).toBeLessThanOrEqual(provoked.length);

    const asked = proxy.log.flatMap(({ body }) => [body['DIALOG_ID'], body['dialogId']]);
    expect(asked.filter((id) => /^(sg)?\d+$/.test(String(id)))).toEqual([]);
    expect(portal.snapshot()).toEqual(before);
  } finally {
    await proxy.close();
    await portal.close();
  }
});
