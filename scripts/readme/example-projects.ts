import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { parse } from 'yaml';
import { serveDocs } from '../../packages/docs/src/serve/server.js';
import {
  createPortal,
  groupChat,
  type RunningPortal,
  startPortal,
} from '../../packages/portal-emulator/src/index.js';
import { startRedis } from '../../packages/redis/test/support/redis-server.js';
import { ensureChromium } from '../lib/chromium.js';
import { UserError } from '../lib/user-error.js';
import { ownEnvironment } from './places.js';
import { runShell } from './run-step.js';

/** Runs an installed example in its folder and returns the output that shows its success. */
type Check = (folder: string) => Promise<string>;

/** How each example is run, by its folder's name. */
export const checks: Readonly<Record<string, Check>> = {
  'nightly-read': (folder) =>
    withPortal(createPortal(bigPortal), async (portal) => {
      const first = { accessToken: 'old-access-token', refreshToken: 'old-refresh-token' };
      const file = join(folder, 'tokens.json');
      writeFileSync(file, JSON.stringify(first));
      const output = await runIn(folder, 'npm start --silent', {
        B24_PORTAL: portal.url,
        B24_CLIENT_ID: 'local.nightly',
        B24_CLIENT_SECRET: 'nightly-secret',
        B24_OAUTH_SERVER: `${portal.url}/oauth/token/`,
      });
      if (readFileSync(file, 'utf8') === JSON.stringify(first)) {
        throw new UserError('nightly-read stored no new tokens');
      }
      return shown(output, /5000 chats read, 0 not readable/);
    }),
  'open-line-report': (folder) =>
    withPortal(undefined, async ({ webhookUrl, demo: { openLine } }) => {
      const report = `npm start --silent -- ${openLine.chatId}`;
      const output = await runIn(folder, report, { B24_WEBHOOK_URL: webhookUrl });
      return shown(output, /^1375,.*,livechat,1,\d+,.*LEAD \d+/m);
    }),
  'bot-tests': async (folder) => shown(await runIn(folder, 'npm start'), /Tests +4 passed/),
  'nightly-contract': (folder) =>
    withPortal(undefined, async ({ webhookUrl, demo: { bot } }) => {
      const secrets = { B24_WEBHOOK_URL: webhookUrl, B24_BOT_TOKEN: bot.botToken };
      const summary = join(folder, 'summary.md');
      for (const command of workflowCommands(folder)) {
        await runIn(folder, command, { ...secrets, GITHUB_STEP_SUMMARY: summary });
      }
      return shown(readFileSync(summary, 'utf8'), /matches the contract/);
    }),
  'vite-page': (folder) =>
    withPortal(undefined, async ({ url, accessToken }) => {
      await runIn(folder, 'npm start');
      const text = await textInBrowser(join(folder, 'dist'), `portal=${url}&token=${accessToken}`);
      return shown(text, /: \d+ members/);
    }),
  fleet: (folder) =>
    withPortal(createPortal(bigPortal), async ({ webhookUrl }) => {
      const redis = await startRedis();
      try {
        const env = { B24_WEBHOOK_URL: webhookUrl, REDIS_URL: redis.url };
        const output = await runIn(folder, 'npm start --silent', env);
        return shown(output, /(?:.*: 250 read\n){4}/)
          .trim()
          .replaceAll('\n', ', ');
      } finally {
        await redis.close();
      }
    }),
};

/** Runs a command as a user of an example would, and returns what it printed. */
export function runIn(
  folder: string,
  command: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  return runShell(command, { folder, env: { ...ownEnvironment(), ...env } });
}

/** A portal with chat1 to chat5000, and an application whose access token has expired. */
const bigPortal = {
  chats: Array.from({ length: 5000 }, (_, index) =>
    groupChat({ id: index + 1, name: `Chat ${index + 1}`, members: [1] }),
  ),
  applications: [{ id: 'local.nightly', secret: 'nightly-secret', scopes: ['im'] }],
  tokens: [
    {
      accessToken: 'old-access-token',
      refreshToken: 'old-refresh-token',
      applicationId: 'local.nightly',
      userId: 1,
      expiresAt: '2020-01-01T00:00:00+00:00',
    },
  ],
};

type State = ReturnType<typeof createPortal>;

async function withPortal(
  state: State | undefined,
  run: (portal: RunningPortal) => Promise<string>,
): Promise<string> {
  const portal = await startPortal(state && { state });
  try {
    return await run(portal);
  } finally {
    await portal.close();
  }
}

function shown(output: string, expected: RegExp): string {
  const [found] = expected.exec(output) ?? [];
  if (found !== undefined) return found;
  throw new UserError(`the output does not match ${expected}:\n${output.slice(-2000)}`);
}

/** The commands of an example's workflow, without the installation. */
function workflowCommands(folder: string): string[] {
  const file = join(folder, '.github/workflows/contract.yml');
  const { jobs } = parse(readFileSync(file, 'utf8')) as {
    jobs: Record<string, { steps: { run?: string }[] }>;
  };
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  return steps.flatMap(({ run }) => (run === undefined || run === 'npm ci' ? [] : [run]));
}

/** What a built page shows in Chromium once it has loaded a chat. */
async function textInBrowser(folder: string, fragment: string): Promise<string> {
  const site = await serveDocs({ folder, port: 0 });
  const executablePath = ensureChromium();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`${site.url}#${fragment}`);
    const chat = page.locator('#chat:not(:text("Loading…"))');
    return (await chat.textContent()) ?? '';
  } finally {
    await browser.close();
    await site.close();
  }
}
