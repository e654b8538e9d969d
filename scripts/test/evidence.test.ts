import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runContract, writeReports } from '../../packages/contract-tests/src/index.js';
import { startPortal } from '../../packages/portal-emulator/src/index.js';
import { readEvidence } from '../evidence/read.js';
import { settle } from '../evidence/settle.js';
import { paths } from '../lib/paths.js';
import { bundleWithRedocly } from '../lib/redocly.js';
import { type Contract, readContract } from '../model/contract.js';

let folder: string;
let contract: Contract;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'b24-evidence-'));
  const bundle = join(folder, 'bundle.json');
  await bundleWithRedocly(paths.spec, bundle);
  contract = readContract(bundle);
  const portal = await startPortal();
  portal.inject({
    kind: 'retype',
    method: 'im.dialog.get',
    path: 'result.user_counter',
    to: 'string',
  });
  const { bot } = portal.demo;
  const report = await runContract({
    webhookUrl: portal.webhookUrl,
    pace: 'off',
    identifiers: {
      dialogs: ['chat1435'],
      botId: bot.botId,
      botToken: bot.botToken,
      botDialogs: [bot.dialogId],
    },
  });
  await portal.close();
  await writeReports(report, folder);
  file = join(folder, 'evidence.json');
});

afterAll(() => rmSync(folder, { recursive: true }));

const settled = () =>
  settle(contract, readEvidence(file, ['loopback']), dirname(paths.spec)).join('\n');

describe('evidence of a run', () => {
  test('names the marks that become live, their file and the date', () => {
    const { date } = JSON.parse(readFileSync(file, 'utf8'));
    expect(settled()).toMatch(
      new RegExp(
        `^openapi/components/schemas/bot-chat/BotChat\\.yaml: owner becomes live \\(${date}, generation \\d+, seen 1 times; bot-chat-types\\)$`,
        'm',
      ),
    );
    expect(settled()).toContain(
      'openapi/components/schemas/bot-chat/BotLastMessageViews.yaml: as Views becomes live',
    );
    expect(settled()).not.toContain('as Views as text becomes live');
    expect(settled()).toMatch(
      /^docs\/wire-facts\.md: add live and the month \d{4}-\d\d to .*bot-chat-types/m,
    );
  });

  test('lists what contradicts the contract', () => {
    expect(settled()).toContain(
      'contradicts the contract: im.dialog.get result.user_counter: type, expected integer (1 times)',
    );
  });

  test('has no address, no id and no content', () => {
    const text = readFileSync(file, 'utf8');
    for (const theirs of ['127.0.0.1', '1435', 'Deal Chat', 'Support', 'secret']) {
      expect(text).not.toContain(theirs);
    }
  });
});

describe('evidence that proves nothing', () => {
  const changed = (change: object) => {
    const other = join(folder, 'other.json');
    const evidence = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(other, JSON.stringify({ ...evidence, ...change }));
    return other;
  };

  test.each(['loopback', 'embedded', 'recording'])('is refused: %s', (origin) => {
    expect(() => readEvidence(changed({ origin }), ['live'])).toThrow(/proves nothing: /);
  });

  test.each([
    [{ version: 2 }, /is not evidence of version 1: version must be 1/],
    [{ fields: [{}] }, /fields\.0\.method/],
  ])('is refused: %j', (change, message) => {
    expect(() => readEvidence(changed(change), ['loopback'])).toThrow(message);
  });

  test('is refused: a file that is missing or is not JSON', () => {
    expect(() => readEvidence(join(folder, 'none.json'), ['live'])).toThrow(
      /cannot be read \(ENOENT\)/,
    );
    const text = join(folder, 'text.json');
    writeFileSync(text, 'no JSON');
    expect(() => readEvidence(text, ['live'])).toThrow(/is not JSON/);
  });

  test.each([
    ['im.chat.drop', 'result'],
    ['im.dialog.get', 'result.novel'],
  ])('is refused: %s %s, which the contract does not have', (method, path) => {
    const fields = [{ method, path, seen: 1, forms: [] }];
    const evidence = readEvidence(changed({ fields }), ['loopback']);
    expect(() => settle(contract, evidence, dirname(paths.spec))).toThrow(
      /which the contract does not have/,
    );
  });
});
