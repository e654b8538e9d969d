import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningPortal, startPortal } from '@b24-chat/portal-emulator';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { withProgress } from '../src/cli/progress.js';
import { createPacer } from '../src/exchange/pace.js';
import { runContract } from '../src/index.js';
import { identifiers } from './corruptions/try.js';
import { runMain } from './support/main.js';
import { type Proxied, type ProxiedAnswer, startProxy } from './support/proxy.js';

const folder = mkdtempSync(join(tmpdir(), 'limits-'));
let portal: RunningPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterEach(() => portal.clearFaults());
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await portal.close();
});

/** Runs the command line through a proxy. */
async function runThrough(
  change: (proxied: Proxied) => ProxiedAnswer | Promise<ProxiedAnswer>,
  args: readonly string[],
) {
  const proxy = await startProxy(portal, change);
  try {
    const run = await runMain(args, { B24_WEBHOOK_URL: proxy.webhookUrl });
    return { ...run, log: proxy.log };
  } finally {
    await proxy.close();
  }
}

const oneRead = ['--only', 'im.dialog.get form chat', '--dialog', 'chat1435'];
const botRead = [
  ...['--dialog', 'chat1435', '--bot-id', '456', '--bot-token', 'my_bot_token'],
  ...['--bot-dialog', 'chat5', '--only', 'imbot.v2.Chat.get'],
];
const never = new Promise<never>(() => {});

describe('--timeout', () => {
  test('aborts a request that hangs, without a retry', async () => {
    const { code, out, log } = await runThrough(
      ({ params, answer }) => (params['DIALOG_ID'] === undefined ? answer : never),
      [...oneRead, '--timeout', '3'],
    );
    expect(code).toBe(1);
    expect(out).toContain('no answer came in time');
    expect(log.filter(({ params }) => params['DIALOG_ID'] !== undefined)).toHaveLength(1);
  });

  test.each([
    ['--timeout', '0', '--timeout must be a number of seconds, such as 30, and at most 3600'],
    ['--timeout', 'soon', '--timeout must be a number of seconds, such as 30, and at most 3600'],
    ['--max-minutes', '-1', '--max-minutes needs a value'],
    [
      '--max-minutes',
      '9999',
      '--max-minutes must be a number of minutes, such as 10, and at most 1440',
    ],
    ['--max-retries', '1.5', '--max-retries must be a whole number, such as 0'],
    ['--share', '101', '--share must be a percentage, such as 80'],
    ['--share', '0', '--share must be 1 percent or more'],
  ])('refuses %s %s with one line', async (flag, value, message) => {
    const { code, err } = await runMain([flag, value], {});
    expect([code, err.split('\n').length]).toEqual([2, 2]);
    expect(err).toContain(message);
  });
});

test('--max-minutes ends the run, which reports its findings and fails', async () => {
  const { code, out } = await runThrough(
    ({ params, answer }) => (params['DIALOG_ID'] === undefined ? answer : never),
    ['--dialog', 'chat1435', '--max-minutes', '0.01', '--report-dir', folder],
  );
  expect(code).toBe(1);
  expect(out).toContain('it took longer than the 0.01 minutes of --max-minutes');
  const report = JSON.parse(readFileSync(join(folder, 'contract-report.json'), 'utf8'));
  expect(report).toMatchObject({ partial: true, ok: false });
});

describe.each(['init', 'parity'])('%s', (name) => {
  const file = join(folder, `${name}.json`);
  const args = [name, '--dialog', 'chat1435', '--without', 'imbot.dialog.get'];
  const config = name === 'init' ? ['--config', file] : [];
  const result = name === 'init' ? 'was not written' : 'not every scenario was compared';

  test('says that its time is up, and fails', async () => {
    const { code, err } = await runThrough(
      ({ params, answer }) => (params['DIALOG_ID'] === undefined ? answer : never),
      [...args, ...config, '--max-minutes', '0.01'],
    );
    expect(code).toBe(1);
    expect(err).toMatch(/contract: .* longer than the 0\.01 minutes of --max-minutes, so /);
    expect([err.includes(result), existsSync(file)]).toEqual([true, false]);
  });

  test('says that it was interrupted, with the exit code of the signal', async () => {
    const ends = new AbortController();
    const proxy = await startProxy(portal, ({ params, answer }) => {
      if (params['DIALOG_ID'] !== undefined) ends.abort();
      return answer;
    });
    const env = { B24_WEBHOOK_URL: proxy.webhookUrl };
    const { code, err } = await runMain([...args, ...config], env, { signal: ends.signal });
    await proxy.close();
    expect(code).toBe(130);
    expect(err).toContain('contract: the run ended early, so ');
    expect([err.includes(result), existsSync(file)]).toEqual([true, false]);
  });
});

describe('retries', () => {
  const firstFails = () => {
    const asked = new Set<string>();
    return ({ params, method, answer }: Proxied): ProxiedAnswer => {
      const key = `${method} ${JSON.stringify(params)}`;
      if (params['DIALOG_ID'] === undefined || asked.has(key)) return answer;
      asked.add(key);
      return {
        status: 502,
        headers: { 'content-type': 'text/html' },
        body: '<h1>Bad Gateway</h1>',
      };
    };
  };

  test('are counted and shown, but do not fail a run', async () => {
    const { code, out } = await runThrough(firstFails(), oneRead);
    expect(code).toBe(0);
    expect(out).toContain('Sent again after a failure: 1 request, im.dialog.get form chat (1)');
  });

  test('fail the run if they exceed --max-retries', async () => {
    const { code, out } = await runThrough(firstFails(), [...oneRead, '--max-retries', '0']);
    expect(code).toBe(1);
    expect(out).toContain('requests were sent again 1 times, more than the 0 of --max-retries');
  });

  test('do not include refusals for the rate limit', async () => {
    portal.inject({ kind: 'error', status: 503, code: 'QUERY_LIMIT_EXCEEDED', times: 2 });
    const { code, out } = await runMain([...oneRead, '--max-retries', '0'], {
      B24_WEBHOOK_URL: portal.webhookUrl,
    });
    expect(code).toBe(0);
    expect(out).not.toContain('Sent again');
  });

  test('include requests that the client cannot send', async () => {
    let cuts = 0;
    const { code, out } = await runThrough(({ verb, answer }) => {
      if (verb !== 'PUT' || cuts > 0) return answer;
      cuts += 1;
      return { ...answer, cut: true };
    }, botRead);
    expect([code, cuts]).toEqual([0, 1]);
    expect(out).toContain('Sent again after a failure: 1 request, imbot.v2.Chat.get error');
  });

  test.each([
    ['that the client sends', 'POST'],
    ['that the client cannot send', 'PUT'],
  ])('do not include a 429 of a proxy, after which a request %s is sent again', async (_, verb) => {
    let refusals = 0;
    const { code, out } = await runThrough(
      (proxied) => {
        if (proxied.verb !== verb || proxied.before < 2 || refusals > 0) return proxied.answer;
        refusals += 1;
        return {
          status: 429,
          headers: { 'content-type': 'text/html' },
          body: '<h1>Slow down</h1>',
        };
      },
      [...botRead, '--max-retries', '0'],
    );
    expect([code, refusals]).toEqual([0, 1]);
    expect(out).not.toContain('Sent again');
  });
});

test.each([
  ['--record', []],
  ['--baseline', ['--update-baseline', '--reason', 'known']],
])('refuses %s with an unwritable file before the first request', async (flag, more) => {
  const before = portal.requests.length;
  const file = join(folder, 'no', 'such', 'file.json');
  const { code, err } = await runMain([...oneRead, flag, file, ...more], {
    B24_WEBHOOK_URL: portal.webhookUrl,
  });
  expect([code, err]).toEqual([
    2,
    `contract: ${flag} names a file that cannot be written (ENOENT). Check its folder\n`,
  ]);
  expect(portal.requests.length).toBe(before);
  expect(existsSync(file)).toBe(false);
});

describe('the pace of a live run', () => {
  /** The times at which requests are sent; the first one can be refused. */
  async function sentAt(share: number, requests: number, refusedAt?: number): Promise<number[]> {
    let now = 0;
    const pacer = createPacer('standard', share, {
      now: () => now,
      wait: async (milliseconds) => {
        now += milliseconds;
      },
    });
    const times: number[] = [];
    for (let sent = 0; sent < requests; sent += 1) {
      await pacer.acquire(new AbortController().signal);
      times.push(now);
      if (sent > 0 || refusedAt === undefined) continue;
      now = refusedAt;
      pacer.onRefusal();
    }
    return times;
  }

  test('is half of the plan’s limit: 25 at once, then one a second once the first has arrived', async () => {
    const times = await sentAt(0.5, 28);
    expect(times.slice(0, 25)).toEqual(Array(25).fill(0));
    expect(times.slice(25)).toEqual([2000, 3000, 4000]);
  });

  test('is the whole limit with a share of 100: 50 at once, then two a second', async () => {
    expect((await sentAt(1, 52)).slice(49)).toEqual([0, 1500, 2000]);
  });

  test.each([
    [1, [0, 600, 1100, 1600]],
    [0.5, [0, 1100, 2100, 3100]],
  ])(
    'slows down to that of a full bucket after a refusal, with a share of %s',
    async (share, times) => {
      expect(await sentAt(share, 4, 100)).toEqual(times);
    },
  );

  test('keeps a run of every form below the limit of half the plan', async () => {
    const strict = await startPortal({ limits: { rate: { perSecond: 1, burst: 25 } } });
    try {
      const { webhookUrl } = strict;
      const report = await runContract({ webhookUrl, identifiers, allowCreate: true });
      expect(report.ok).toBe(true);
      const refused = strict.requests.filter(({ status }) => status === 503);
      expect([refused.length, strict.requests.length < 60]).toEqual([0, true]);
    } finally {
      await strict.close();
    }
  });
});

test('shows in a terminal how many seconds the current scenario has taken', async () => {
  vi.useFakeTimers();
  try {
    const shown: string[] = [];
    const err = (text: string) => void shown.push(text);
    const output = { out: () => {}, err, terminal: true, github: false };
    await withProgress(output, async ({ onScenarioStart }) => {
      onScenarioStart?.({ kind: 'form', method: 'im.dialog.get', form: 'chat' }, 3, 12);
      await vi.advanceTimersByTimeAsync(2000);
    });
    expect(shown.join('')).toContain('3/12 im.dialog.get form chat, 2 s');
    const ended = shown.length;
    await vi.advanceTimersByTimeAsync(5000);
    expect(shown).toHaveLength(ended);
  } finally {
    vi.useRealTimers();
  }
});

test('a request that the client cannot send waits for a rate limit until it is accepted', async () => {
  let refusals = 0;
  const { code, out } = await runThrough(
    ({ verb, answer }) => {
      if (verb !== 'PUT' || refusals === 6) return answer;
      refusals += 1;
      const body = JSON.stringify({ error: 'QUERY_LIMIT_EXCEEDED', error_description: 'Too many' });
      return { ...answer, status: 503, body };
    },
    [...botRead, '--share', '100', '--max-retries', '0'],
  );
  expect([code, refusals]).toEqual([0, 6]);
  expect(out).not.toContain('Sent again');
});
