import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from '@b24-chat/portal-emulator';
import { afterAll, expect, test } from 'vitest';
import { runContract } from '../src/index.js';
import { type Recording, readRecording } from '../src/record/recording.js';
import { createStandIns } from '../src/record/stand-ins.js';
import { deal } from './support/answers.js';
import { runMain } from './support/main.js';

const folder = mkdtempSync(join(tmpdir(), 'record-'));
const file = join(folder, 'recording.json');
afterAll(() => rmSync(folder, { recursive: true }));

const recorded = await runMain(['--record', file]);
const recording = readRecording(file);

test('judging a recording gives the same verdicts as the run', async () => {
  expect(recorded.code).toBe(0);
  expect(recording.exchanges.length).toBeGreaterThan(30);
  const { code, out } = await runMain(['judge', file]);
  expect(out).toContain('The portal matches the contract');
  expect(code).toBe(0);
});

test('judging a recording finds a breakage again', async () => {
  const text = readFileSync(file, 'utf8').replaceAll('"readed_list"', '"read_list"');
  const spoilt = join(folder, 'spoilt.json');
  writeFileSync(spoilt, text);
  const { code, out } = await runMain(['judge', spoilt]);
  expect(code).toBe(1);
  expect(out).toContain('result.readed_list · breakage, missing');
});

test('a recording has no names, texts and addresses of people', () => {
  const text = JSON.stringify(recording);
  for (const theirs of ['Deal Chat', 'Support Chat', 'Green Guest', 'Ian', 'my_bot_token']) {
    expect(text).not.toContain(theirs);
  }
  expect(text).not.toMatch(/@(?!portal\.example)/);
});

test('replaces the same id by the same number everywhere, and another id by another', () => {
  const standIns = createStandIns((text) => text);
  const body = standIns.body('im.dialog.get', deal);
  const id = standIns.identifier(deal.result.id);
  expect(body).toMatchObject({ result: { id, dialog_id: `chat${id}` } });
  expect(standIns.identifier(`chat${deal.result.id}`)).toBe(`chat${id}`);
  expect(standIns.identifier(`livechat|1|${deal.result.id}|1`)).toMatch(
    new RegExp(`^livechat\\|\\d+\\|${id}\\|\\d+$`),
  );
  expect(standIns.identifier(deal.result.id + 1)).not.toBe(id);
});

test.each([[null], [7], [false], [''], [[]], [{}]])(
  'keeps the type of a description %j',
  (description) => {
    const body = { error: 'DIALOG_ID_EMPTY', error_description: description };
    expect(createStandIns((text) => text).body('im.dialog.get', body)).toEqual({
      ...body,
      error_description: description === 7 ? 0 : description,
    });
  },
);

test('keeps times, and only the type of other values', () => {
  const time = { start: 1764259200.5, date_start: '2026-11-27T16:00:00+00:00', finish: null };
  const odd = { ...time, duration: 'Ian', processing: [] };
  const standIns = createStandIns((text) => text);
  const timeOf = (sent: unknown) => standIns.body('im.dialog.get', { result: {}, time: sent });
  expect(timeOf(odd)).toMatchObject({ time: { ...time, duration: 'äää', processing: [] } });
  expect(timeOf('Ian')).toMatchObject({ time: 'äää' });
});

test('refuses a recording of version 1 and names the command that records it again', async () => {
  const old = join(folder, 'old.json');
  writeFileSync(old, JSON.stringify({ version: 1, exchanges: [] }));
  const { code, err } = await runMain(['judge', old]);
  expect(err).toBe(
    `contract: the recording ${old} has version 1, which does not say what its answers should be. Record it again: npx @b24-chat/contract-tests --record ${old}, with the options of your run\n`,
  );
  expect(code).toBe(2);
});

test('the emulator replays it, and the replay matches the contract like the portal', async () => {
  const replay = JSON.parse(readFileSync(file, 'utf8'));
  const portal = await startPortal({ replay });
  try {
    const chats = idsOf(recording, 'im.dialog.get', 'DIALOG_ID').filter((id) => /^chat/.test(id));
    const report = await runContract({
      webhookUrl: portal.webhookUrl,
      pace: 'off',
      identifiers: { dialogs: chats.slice(0, 3) },
      without: ['imbot.dialog.get'],
    });
    const form = report.scenarios.find(({ scenario }) => scenario === 'form chat');
    expect(form).toMatchObject({ method: 'im.dialog.get', verdict: 'passed', requests: 3 });
  } finally {
    await portal.close();
  }
});

function idsOf({ exchanges }: Recording, method: string, param: string): string[] {
  return exchanges
    .filter(
      ({ method: own, answer }) => own === method && 'status' in answer && answer.status === 200,
    )
    .map(({ params }) => String(params[param]));
}
