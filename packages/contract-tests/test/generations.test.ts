import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Generation, startPortal } from '@b24-chat/portal-emulator';
import { expect, test } from 'vitest';
import { findingsOf, runContract, type ScenarioResult } from '../src/index.js';
import { withConsistency } from '../src/judge/consistency.js';
import { recognise } from '../src/judge/generation.js';
import { judgeSuccess } from '../src/judge/success.js';
import { deal, legacy } from './support/answers.js';
import { isJsonObject, type JsonObject } from './support/corrupt.js';
import { runMain } from './support/main.js';

test.each<Generation>([2017, 2020, 2024, 2026])(
  'recognises a correct portal of %i without a finding',
  async (generation) => {
    const portal = await startPortal({ generation });
    try {
      const report = await runContract({
        webhookUrl: portal.webhookUrl,
        pace: 'off',
        allowCreate: true,
        identifiers: {
          dialogs: ['chat1435', 'chat1', 'chat29', '256', 'sg7', 'chat39'],
          lineChats: [1375],
          lineSessions: [341],
          lineUserCodes: ['livechat|1|1373|211'],
        },
      });
      expect(findingsOf(report)).toEqual([]);
      expect(report.portal.generation).toBe(generation);
      expect(report.gaps).toEqual([]);
      expect(report.ok).toBe(true);
    } finally {
      await portal.close();
    }
  },
);

test.each<Generation>([2017, 2020, 2024])(
  'reports a missing and an added field of an answer of %i',
  async (generation) => {
    const portal = await startPortal({ generation });
    const answer = await fetch(`${portal.webhookUrl}im.dialog.get?DIALOG_ID=chat1435`);
    const body: JsonObject = JSON.parse(await answer.text());
    const whole = isJsonObject(body['result']) ? body['result'] : {};
    await portal.close();
    const judge = (result: object) =>
      judgeSuccess('im.dialog.get', {
        status: 200,
        body: JSON.stringify({ ...body, result }),
      }).mismatches.map(({ kind, path }) => `${kind} ${path}`);
    expect(judge(whole)).toEqual([]);
    expect(judge({ ...whole, novel: 1 })).toEqual(['undeclared result.novel']);
    const optional = ['disappearing_time'];
    const keys = Object.keys(whole).filter((key) => !optional.includes(key));
    expect(keys.length).toBeGreaterThan(12);
    for (const key of keys) {
      const { [key]: _, ...rest } = whole;
      expect(judge(rest)).toEqual([`missing result.${key}`]);
    }
  },
);

test('recognises the generation of an answer with one field more or less', () => {
  for (const key of Object.keys(deal.result)) {
    const { [key]: _, ...rest }: Record<string, unknown> = deal.result;
    expect(recognise(rest)?.generation).toBe(2026);
  }
  for (const key of Object.keys(legacy.result)) {
    const { [key]: _, ...rest }: Record<string, unknown> = legacy.result;
    expect(recognise(rest)?.generation).toBe(2017);
  }
});

test('reports an answer of another generation than the portal’s as drift', () => {
  const answer = (scenario: string, generation: 2017 | 2026) =>
    ({
      kind: 'form',
      method: 'im.dialog.get',
      scenario,
      verdict: 'passed',
      requests: 1,
      retries: 0,
      generation,
      findings: [],
      unread: [],
    }) satisfies ScenarioResult;
  const results = withConsistency([answer('a', 2026), answer('b', 2017), answer('c', 2026)]);
  expect(results.flatMap(({ findings }) => findings)).toEqual([
    expect.objectContaining({
      scenario: 'b',
      severity: 'drift',
      kind: 'generation',
      seen: 'the shape of 2017',
    }),
  ]);
});

const oneRead = ['--only', 'im.dialog.get form chat', '--dialog', 'chat1435'];

test.each([
  ['--generation 2026', ['--generation', '2026'], 1],
  ['no pin', [], 0],
  ['--generation 2020', ['--generation', '2020'], 0],
])('judges a portal of 2020 with %s', async (_, pin, code) => {
  const portal = await startPortal({ generation: 2020 });
  try {
    const run = await runMain([...oneRead, ...pin], { B24_WEBHOOK_URL: portal.webhookUrl });
    expect(run.code).toBe(code);
    if (code === 1) expect(run.out).toContain('result.restrictions · breakage, missing');
  } finally {
    await portal.close();
  }
});

test('refuses an unknown --generation and lists the known ones', async () => {
  const { code, err } = await runMain(['--generation', '2019'], {});
  expect([code, err]).toEqual([
    2,
    'contract: --generation must be one of 2017, 2020, 2023, 2024, 2026\n',
  ]);
});

test('reports a portal with an older generation than the baseline', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'generation-'));
  const file = join(folder, 'baseline.json');
  const old = await startPortal({ generation: 2020 });
  const today = await startPortal();
  try {
    const args = [...oneRead, '--baseline', file];
    const env = { B24_WEBHOOK_URL: today.webhookUrl };
    expect((await runMain([...args, '--update-baseline', '--reason', 'first'], env)).code).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      version: 2,
      generation: 2026,
      findings: [],
    });
    const back = await runMain(args, { B24_WEBHOOK_URL: old.webhookUrl });
    expect(back.code).toBe(1);
    expect(back.out).toContain(
      'drift, generation: expected the shape of 2026, which the baseline records, seen the shape of 2020',
    );
    writeFileSync(file, JSON.stringify({ version: 2, generation: 2017, findings: [] }));
    expect((await runMain(args, { B24_WEBHOOK_URL: old.webhookUrl })).code).toBe(0);
  } finally {
    await Promise.all([old.close(), today.close()]);
    rmSync(folder, { recursive: true });
  }
});
