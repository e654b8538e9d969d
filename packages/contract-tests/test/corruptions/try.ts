import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from '@b24-chat/portal-emulator';
import { expect } from 'vitest';
import {
  findingsOf,
  judgeRecording,
  type Recording,
  type Report,
  runContract,
  type Settings,
} from '../../src/index.js';
import { runMain } from '../support/main.js';
import { type Proxied, type ProxiedAnswer, startProxy } from '../support/proxy.js';

export type Change = (answer: ProxiedAnswer, proxied: Proxied) => ProxiedAnswer;

/** One fault in one scenario, and the findings that a run must have. */
export interface Corruption {
  readonly what: string;
  readonly method: string;
  /** `form chat` or `error no-dialog-access`. */
  readonly scenario: string;
  readonly change: Change;
  /** `severity kind path` of each finding, in any order; a path is empty for the answer as a whole. */
  readonly expected: readonly string[];
}

/** What a run can read on the demo portal. */
export const identifiers = {
  dialogs: ['chat1435', 'sg7', '256'],
  botId: 456,
  botToken: 'my_bot_token',
  botDialogs: ['chat5', '256'],
  lineChats: [1375],
  lineSessions: [341],
  lineUserCodes: ['livechat|1|1373|211'],
} as const satisfies Settings['identifiers'];

const flags = [
  ...['--dialog', 'chat1435', '--dialog', 'sg7', '--dialog', '256', '--allow-create'],
  ...['--bot-id', '456', '--bot-dialog', 'chat5', '--bot-dialog', '256'],
  ...['--line-chat', '1375', '--line-session', '341'],
  ...['--line-user-code', 'livechat|1|1373|211'],
];

/** The demo portal behind a proxy that corrupts the answers of one scenario after another. */
export async function startTrial(options: Parameters<typeof startPortal>[0] = {}) {
  const portal = await startPortal(options);
  let spoil: Change = (answer) => answer;
  let asked = 0;
  const proxy = await startProxy(portal, (proxied) => {
    asked += 1;
    // The first request of a run is its probe.
    return asked === 1 ? proxied.answer : spoil(proxied.answer, proxied);
  });
  const begin = (change: Change) => {
    asked = 0;
    spoil = change;
  };
  const folder = mkdtempSync(join(tmpdir(), 'corruptions-'));
  return {
    webhookUrl: proxy.webhookUrl,
    /** A run of the library. */
    run: (change: Change, settings: Settings = {}): Promise<Report> => {
      begin(change);
      const { webhookUrl } = proxy;
      return runContract({ webhookUrl, pace: 'off', identifiers, allowCreate: true, ...settings });
    },
    /** The same run on the command line. */
    command: async (change: Change, args: readonly string[]) => {
      begin(change);
      const env = { B24_WEBHOOK_URL: proxy.webhookUrl, B24_BOT_TOKEN: identifiers.botToken };
      const { code } = await runMain([...flags, ...args, '--report-dir', folder], env);
      const written = readFileSync(join(folder, 'contract-report.json'), 'utf8');
      const report: Report = JSON.parse(written);
      return { code, report };
    },
    close: async () => {
      rmSync(folder, { recursive: true });
      await proxy.close();
      await portal.close();
    },
  };
}

export type Trial = Awaited<ReturnType<typeof startTrial>>;

/** The findings of a run, each with its place and count. */
export function linesOf(report: Report): string[] {
  return findingsOf(report)
    .map(({ severity, kind, path, method, scenario, count, also = [] }) => {
      const often = count === 1 && also.length === 0 ? '' : ` ×${count}+${also.length}`;
      return `${method} ${scenario}: ${severity} ${kind} ${path}${often}`;
    })
    .sort();
}

/**
 * Tries each corruption in a run of its scenario alone, and every tenth on the command line and from its
 * recording as well.
 * @returns a line for each that was not reported as expected
 */
export async function missesOf(
  corruptions: readonly Corruption[],
  trial: Trial,
  every = 10,
): Promise<readonly string[]> {
  const misses: string[] = [];
  for (const [index, corruption] of corruptions.entries()) {
    const { what, method, scenario, change } = corruption;
    const only = [`${method} ${scenario}`];
    const expected = corruption.expected.map((one) => `${method} ${scenario}: ${one}`).sort();
    const recordings: Recording[] = [];
    const onRecording = (made: Recording) => recordings.push(made);
    const report = await trial.run(change, { only, onRecording });
    const found = linesOf(report);
    const fails = corruption.expected.some((one) => /^(breakage|drift|setup)/.test(one));
    if (!isSame(found, expected) || report.ok === fails) {
      misses.push(row(what, expected, found, report.ok));
    }
    if (index % every !== 0) continue;
    for (const recording of recordings) {
      const again = await judgeRecording(recording);
      if (!isSame(linesOf(again), found) || again.ok !== report.ok) {
        misses.push(row(`${what}, judged again`, found, linesOf(again), again.ok));
      }
    }
    const byCommand = await trial.command(change, ['--only', only[0] ?? '']);
    if (!isSame(linesOf(byCommand.report), found) || (byCommand.code === 0) !== report.ok) {
      misses.push(row(`${what}, by the command`, found, linesOf(byCommand.report), report.ok));
    }
  }
  return misses;
}

/** Fails with the table of what was not reported as expected. */
export function expectNoMiss(misses: readonly string[]): void {
  expect(misses.length, misses.join('\n')).toBe(0);
}

/** Returns the items in a random order that depends only on the seed. */
export function sample<T>(items: readonly T[], size: number, seed: number): readonly T[] {
  let state = seed;
  const random = () => {
    // A linear congruential generator: its numbers are the same on every machine.
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state;
  };
  const drawn = items.map((item) => ({ item, by: random() }));
  return drawn
    .sort((a, b) => a.by - b.by)
    .slice(0, size)
    .map(({ item }) => item);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function row(
  what: string,
  expected: readonly string[],
  found: readonly string[],
  ok: boolean,
): string {
  const listed = (lines: readonly string[]) => {
    const more = lines.length > 4 ? `; and ${lines.length - 4} more` : '';
    return lines.length === 0 ? 'nothing' : `${lines.slice(0, 4).join('; ')}${more}`;
  };
  const verdict = ok ? 'passed' : 'failed';
  return `${what}\n  expected: ${listed(expected)}\n  found:    ${listed(found)} (${verdict})`;
}
