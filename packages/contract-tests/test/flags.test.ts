import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from '@b24-chat/portal-emulator';
import { afterAll, describe, expect, test } from 'vitest';
import { helpOf } from '../src/cli/help.js';
import { commandNames, flags } from '../src/cli/options.js';
import { runMain } from './support/main.js';

const folder = mkdtempSync(join(tmpdir(), 'flags-'));
const emptyConfig = join(folder, 'empty.json');
writeFileSync(emptyConfig, '{}');
const portal = await startPortal();
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await portal.close();
});

/** The flags that each command uses. */
const portalFlags = [
  'webhook-url',
  'portal',
  'token-file',
  'plan',
  'share',
  'timeout',
  'max-minutes',
];
const readFlags = [
  ...['dialog', 'bot-id', 'bot-token', 'bot-dialog', 'line-chat', 'line-session', 'line-user-code'],
  ...['read', 'allow-create', 'without'],
];
const judgeFlags = ['report-dir', 'baseline', 'fail-on', 'coverage-floor', 'max-retries'];
const common = ['config', 'help'];
const expected = {
  run: Object.keys(flags),
  init: [...portalFlags, ...readFlags, ...common],
  judge: [...judgeFlags, ...common],
  parity: [...portalFlags, ...readFlags, ...common, 'only', 'generation'],
};

const values: Readonly<Record<string, string>> = {
  dialog: 'chat1',
  read: 'im.chat.get?ENTITY_ID=1',
  'bot-dialog': 'chat5',
  'line-user-code': 'livechat|1|1373|211',
  plan: 'standard',
  generation: '2026',
  'fail-on': 'drift',
};
const word = (flag: string) => {
  const isSwitch = ['allow-create', 'update-baseline', 'help'].includes(flag);
  return isSwitch ? [`--${flag}`] : [`--${flag}`, values[flag] ?? '1'];
};

describe.each(commandNames)('%s', (command) => {
  const taken = expected[command];
  const ignored = Object.keys(flags).filter((flag) => !taken.includes(flag));

  test('lists exactly its flags in its help', async () => {
    const { code, out } = await runMain([command, '--help']);
    expect([code, out]).toEqual([0, helpOf(command)]);
    const listed = out.match(/(?<=^ {2}(?:-h, )?--)[a-z-]+/gm) ?? [];
    expect(listed.sort()).toEqual([...taken].sort());
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThan(100);
  });

  test.each(taken)('accepts --%s', async (flag) => {
    // Its help is shown only once its other flags are read.
    const others = {
      reason: ['--update-baseline'],
      'update-baseline': ['--baseline', 'known.json'],
    };
    const more = Object.entries(others).flatMap(([name, words]) => (name === flag ? words : []));
    const config = flag === 'config' ? ['--config', emptyConfig] : word(flag);
    const baseline = flag === 'reason' ? ['--baseline', 'known.json'] : [];
    const { code, err } = await runMain([command, ...config, ...more, ...baseline, '--help']);
    expect([code, err]).toEqual([0, '']);
  });

  if (ignored.length > 0) {
    test.each(ignored)('refuses --%s, which it does not use, and lists its flags', async (flag) => {
      const file = command === 'judge' ? ['recording.json'] : [];
      const { code, out, err } = await runMain([command, ...file, ...word(flag)], {
        B24_WEBHOOK_URL: portal.webhookUrl,
      });
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(
        new RegExp(`^contract: ${command} has no flag --${flag}\\. Its flags are .*\\n$`),
      );
      expect(err.match(/(?<= --)[a-z-]+(?=[,\n])/g)?.sort()).toEqual([...taken].sort());
    });
  }
});
