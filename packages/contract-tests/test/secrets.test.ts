import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { redactor } from '../src/ground/redact.js';
import {
  renderHtml,
  renderJunit,
  renderMarkdown,
  renderSummary,
  runContract,
  UserError,
} from '../src/index.js';
import { renderAnnotations } from '../src/report/annotations.js';
import { asked } from './support/asked.js';
import { runCli, startCli } from './support/cli.js';
import { startServer } from './support/server.js';

const folder = mkdtempSync(join(tmpdir(), 'contract-'));
afterAll(() => rmSync(folder, { recursive: true }));

const webhookSecret = 'w3bh00k&s3cr3t=+1';
const botToken = 'b0t"t0k3n/+1';

/** Answers every request like a hostile portal: with the secrets in every place. */
const echo = await startServer((_, response) => {
  const all = [webhookSecret, botToken];
  const body = {
    error: all[0],
    error_description: all.join(' '),
    [webhookSecret]: botToken,
    [Buffer.from(botToken).toString('base64')]: encodeURIComponent(webhookSecret),
    result: { id: all[1], [botToken]: { [webhookSecret]: 1 } },
  };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
});
afterAll(() => echo.close());

type Hostile = (secret: string, token: string) => object;

/** Where a portal could put what it was sent. */
const hostile: Readonly<Record<string, Hostile>> = {
  code: (secret) => ({ error: secret, error_description: '' }),
  description: (secret, token) => ({ error: 'ACCESS_ERROR', error_description: secret + token }),
  key: (secret, token) => ({ result: { [secret]: { [token]: 1 } } }),
  value: (secret, token) => ({ result: { id: secret, name: `${token} and more`, type: token } }),
  encoded: (secret, token) => ({
    result: {
      type: Buffer.from(secret).toString('base64url'),
      role: Buffer.from(token).toString('hex'),
      [encodeURIComponent(token)]: encodeURIComponent(secret),
    },
  }),
  list: (secret, token) => ({ result: { manager_list: [secret], mute_list: { [token]: true } } }),
};

const encodings = (secret: string) => [
  secret,
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('base64url'),
  Buffer.from(secret).toString('hex'),
];

test('hides secrets that a portal sends back from every output and report', async () => {
  const { code, stdout, stderr } = await runCli(
    ['--bot-id', '5', '--bot-dialog', 'chat5', '--dialog', 'chat1', '--report-dir', folder],
    {
      B24_WEBHOOK_URL: `${echo.url}/rest/1/${webhookSecret}/`,
      B24_BOT_TOKEN: botToken,
    },
  );
  expect(code).toBe(1);
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(files.length).toBeGreaterThan(1);
  for (const text of [stdout, stderr, ...files]) {
    for (const written of [webhookSecret, botToken].flatMap(encodings)) {
      expect(text).not.toContain(written);
    }
  }
});

/** The whole output of a run, or the line that says why it did not start. */
async function outputsOf(webhookUrl: string, botToken: string): Promise<readonly string[]> {
  const outputs: string[] = [];
  try {
    const report = await runContract({
      webhookUrl,
      pace: 'off',
      identifiers: { dialogs: ['chat1'], botId: 5, botToken, botDialogs: ['chat5'] },
      without: ['imbot.dialog.get', 'imopenlines.dialog.get'],
      only: asked,
      onRecording: (recording) => outputs.push(JSON.stringify(recording)),
      onScenario: (result) => outputs.push(JSON.stringify(result)),
    });
    const rendered = [renderSummary, renderMarkdown, renderHtml, renderJunit, renderAnnotations];
    return [...outputs, JSON.stringify(report), ...rendered.map((render) => render(report))];
  } catch (error) {
    if (error instanceof UserError) return [...outputs, error.message];
    throw error;
  }
}

test('no report, log or recording has a secret, whatever it is and wherever a portal sends it', async () => {
  // Capitals and digits, so that no outline of a text (`aaa 00`) is a secret by chance.
  const secretText = fc.stringMatching(/^[A-Z]{2}[0-9]{2}[A-Za-z0-9"<>&+/=_.~-]{6,28}$/);
  // What a webhook's address can hold without percent-encoding, which the client refuses.
  const inAddress = fc.stringMatching(/^[A-Z]{2}[0-9]{2}[A-Za-z0-9&+=_.~-]{6,28}$/);
  const places = fc.array(fc.constantFrom(...Object.keys(hostile)), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(inAddress, secretText, places, async (secret, token, where) => {
      const body: object = Object.assign(
        {},
        ...where.map((place) => hostile[place]?.(secret, token)),
      );
      const server = await startServer((_, response) => {
        response.writeHead(where.length % 2 ? 200 : 403, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      });
      const url = `${server.url}/rest/1/${secret}/`;
      const outputs = await outputsOf(url, token);
      await server.close();
      expect(outputs.length).toBeGreaterThan(0);
      for (const written of [secret, token].flatMap(encodings)) {
        expect(outputs.filter((text) => text.includes(written))).toEqual([]);
      }
    }),
    { numRuns: 25 },
  );
});

test('redaction finds a secret in every encoding and at every offset of a base64 text', () => {
  const secrets = fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme-ascii' });
  fc.assert(
    fc.property(secrets, fc.string(), fc.string(), (secret, before, after) => {
      const redact = redactor([secret]);
      for (const written of encodings(secret)) {
        expect(redact(`${before} ${written} ${after}`)).not.toContain(written);
      }
      const inside = Buffer.from(`${before}${secret}${after}`).toString('base64');
      expect(redact(inside)).not.toBe(inside);
    }),
  );
});

test('hides its arguments from the process list', async () => {
  let listed = '';
  const server = await startServer((_, response) => {
    listed = readFileSync(`/proc/${child.pid}/cmdline`, 'utf8');
    response.writeHead(502).end();
  });
  const child = startCli(['--webhook-url', `${server.url}/rest/1/${webhookSecret}/`]);
  await once(child, 'close');
  await server.close();
  expect(listed).toMatch(/^b24-contract-tests/);
  expect(listed).not.toContain(webhookSecret);
});
