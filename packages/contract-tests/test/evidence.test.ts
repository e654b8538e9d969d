import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from '@b24-chat/portal-emulator';
import { afterAll, expect, test } from 'vitest';
import {
  judgeRecording,
  type Recording,
  renderHtml,
  renderMarkdown,
  renderSummary,
  runContract,
  writeReports,
} from '../src/index.js';
import { evidenceOf } from '../src/report/evidence.js';

const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
const portal = await startPortal();
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await portal.close();
});

const { bot } = portal.demo;
const recordings: Recording[] = [];
const report = await runContract({
  webhookUrl: portal.webhookUrl,
  pace: 'off',
  only: ['form *'],
  identifiers: { botId: bot.botId, botToken: bot.botToken, botDialogs: [bot.dialogId] },
  onRecording: (made) => recordings.push(made),
});

const views =
  'imbot.v2.Chat.get result.chat.lastMessageViews: Views (page, source) seen once, Views as text (page) never';

test('a live run reports which unconfirmed fields it has seen, in the terminal and in files', () => {
  for (const text of [renderSummary(report), renderHtml(report)]) expect(text).toContain(views);
  expect(renderMarkdown(report)).toContain('## What this run shows about unconfirmed fields');
  expect(renderSummary(report)).toMatch(/unconfirmed fields, seen: .*result\.chat\.owner 1x/);
  expect(renderSummary(report)).not.toContain('im.dialog.get unconfirmed');
});

test('--report-dir has evidence.json, which counts fields and forms', async () => {
  const files = await writeReports(report, folder);
  expect(files).toContain(join(folder, 'evidence.json'));
  const evidence = JSON.parse(readFileSync(join(folder, 'evidence.json'), 'utf8'));
  expect(evidence).toMatchObject({ version: 1, contract: report.contract, contradictions: [] });
  expect(evidence.date).toBe(report.startedAt.slice(0, 10));
  expect(evidence.fields).toContainEqual({
    method: 'imbot.v2.Chat.get',
    path: 'result.chat.lastMessageViews',
    seen: 1,
    forms: [
      { form: 'Views', seen: 1 },
      { form: 'Views as text', seen: 0 },
    ],
  });
});

test('evidence names the origin of its answers', async () => {
  const [recording] = recordings;
  if (!recording) throw new Error('nothing was recorded');
  expect(evidenceOf(report).origin).toBe('loopback');
  expect(evidenceOf(await judgeRecording(recording)).origin).toBe('recording');
  expect(evidenceOf(await runContract({ only: ['form *'] })).origin).toBe('embedded');
  const live = { ...report, portal: { ...report.portal, origin: 'https://portal.example' } };
  expect(evidenceOf(live).origin).toBe('live');
});
