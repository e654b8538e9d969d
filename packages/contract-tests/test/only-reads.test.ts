import { startPortal } from '@b24-chat/portal-emulator';
import { expect, test } from 'vitest';
import { causes, methods, scenarios } from '../src/generated/plan.js';
import { runContract } from '../src/index.js';
import { identifiers } from './corruptions/try.js';
import { startProxy } from './support/proxy.js';

test('a live run calls only the four methods and the documented errors, and changes nothing', async () => {
  const portal = await startPortal();
  const proxy = await startProxy(portal);
  const before = portal.snapshot();
  try {
    const { webhookUrl } = proxy;
    const report = await runContract({ webhookUrl, pace: 'off', identifiers });
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

    const asked = proxy.log.flatMap(({ params }) => [params['DIALOG_ID'], params['dialogId']]);
    expect(asked.filter((id) => /^(sg)?\d+$/.test(String(id)))).toEqual([]);
    expect(portal.snapshot()).toEqual(before);
  } finally {
    await proxy.close();
    await portal.close();
  }
});
