import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from '@b24-chat/portal-emulator';
import { afterAll, expect, test } from 'vitest';
import { exitCode } from '../src/cli/exit-code.js';
import { judgeRecording, type Recording, type Report, readRecording } from '../src/index.js';
import { seenKey } from '../src/judge/finding.js';
import { writeRecording } from '../src/record/recording.js';
import { runContract } from '../src/run/run-contract.js';
import { identifiers as demoIdentifiers } from './corruptions/try.js';
import { asked } from './support/asked.js';
import { runMain } from './support/main.js';
import { type Proxied, type ProxiedAnswer, startProxy } from './support/proxy.js';

const folder = mkdtempSync(join(tmpdir(), 'verdicts-'));
const portal = await startPortal();
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await portal.close();
});

const identifiers = { ...demoIdentifiers, dialogs: ['chat1435', 'chat29', '256', 'sg7'] };

type Body = Record<string, unknown>;
type Change = (proxied: Proxied) => ProxiedAnswer;

const withBody =
  (change: (body: Body) => unknown): Change =>
  ({ answer }) => ({ ...answer, body: JSON.stringify(change(JSON.parse(answer.body))) });

const withChat = (fields: Body, without: readonly string[] = []) =>
  onResults(
    withBody((body) => {
      const { result } = body;
      const whole = Object.assign({}, result);
      const chat = 'chat' in whole ? Object.assign({}, whole['chat'], fields) : undefined;
      const changed: Body = chat ? { ...whole, chat } : { ...whole, ...fields };
      for (const key of without) delete changed[key];
      return { ...body, result: changed };
    }),
  );

const onResults =
  (change: Change): Change =>
  (proxied) =>
    proxied.answer.status === 200 ? change(proxied) : proxied.answer;

const onErrors =
  (change: Change): Change =>
  (proxied) =>
    proxied.answer.status === 200 ? proxied.answer : change(proxied);

const onRaw =
  (change: Change): Change =>
  (proxied) => {
    const { verb, path } = proxied;
    const isRaw = verb !== 'POST' || /^\/rest\/[a-z]|not-the-secret/i.test(path);
    return isRaw ? change(proxied) : proxied.answer;
  };

/** Portals that break the contract, or cannot be judged, in different ways. */
const portals: Readonly<Record<string, Change>> = {
  'a healthy one': ({ answer }) => answer,
  'an id as text': withChat({ id: '1435' }),
  'a negative owner': withChat({ owner: -5 }),
  'a missing list': withChat({}, ['readed_list', 'managerList']),
  'a new field': withChat({ 'novel-key': 'Ian', 'Ключ 5': 1 }),
  'another chat': withChat({ id: 29, dialog_id: 'chat29', dialogId: 'chat29' }),
  'a bad colour': withChat({ color: '#zzzzzz' }),
  'a bad date': withChat({ date_create: 'yesterday at 5', dateCreate: 'yesterday at 5' }),
  'an unknown word': withChat({ type: 'hologram' }),
  'an unknown text': withChat({ role: 'Ian of Berlin' }),
  'views as text': withChat({ lastMessageViews: '{}', textFieldEnabled: 'Y' }),
  'text in place of a list': withChat({ manager_list: 'Ian', managerList: '503' }),
  'a dialog id with zeros': withChat({ dialog_id: 'chat0001435', dialogId: 'chat005' }),
  'no result': withBody(({ result: _, ...rest }) => rest),
  'a list': withBody((body) => [body]),
  'broken times': onResults(withBody((body) => ({ ...body, time: { start: 'Ian', extra: [1] } }))),
  'refused identifiers': onResults(({ answer }) => ({
    ...answer,
    status: 403,
    body: '{"error":"ACCESS_ERROR","error_description":"no"}',
  })),
  'no such method': onResults(({ answer }) => ({
    ...answer,
    status: 404,
    body: '{"error":"ERROR_METHOD_NOT_FOUND","error_description":"Method not found!"}',
  })),
  'null descriptions': onErrors(withBody((body) => ({ ...body, error_description: null }))),
  'null codes': onErrors(withBody((body) => ({ ...body, error: null }))),
  'codes in words': onErrors(withBody((body) => ({ ...body, error: 'Access denied, Ian' }))),
  'results next to errors': onErrors(withBody((body) => ({ ...body, result: { id: 5 } }))),
  'other statuses': onErrors(({ answer }) => ({ ...answer, status: 500 })),
  'results to strangers': onRaw(({ answer }) => ({
    ...answer,
    status: 200,
    body: '{"result":{}}',
  })),
  'cut connections': onErrors(({ answer }) => ({ ...answer, cut: true })),
  'HTML pages': onResults(({ answer }) => ({ ...answer, body: '<p>Ian</p>' })),
  'empty bodies': onResults(({ answer }) => ({ ...answer, body: '' })),
  'broken JSON': onResults(({ answer }) => ({ ...answer, body: answer.body.slice(0, 40) })),
  'another content type': onResults(({ answer }) => ({
    ...answer,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })),
  'byte order marks': onResults(({ answer }) => ({
    ...answer,
    bytes: Buffer.from(`\ufeff${answer.body}`),
  })),
  'bad UTF-8': onResults(({ answer }) => ({
    ...answer,
    bytes: Buffer.from(answer.body.replace(/"name":"[^"]/, '"name":"\xff'), 'latin1'),
  })),
  'a failure now and then': ({ answer, before }) =>
    before % 5 === 4 ? { ...answer, status: 502, body: '<html>' } : answer,
};

/** What a report says about a portal. */
function said({ scenarios, findings, gaps, ok, without }: Report) {
  return {
    ok,
    gaps,
    without,
    findings: findings.map(({ repeat: _, seen, ...finding }) => ({
      ...finding,
      seen: seenKey(seen),
    })),
    verdicts: scenarios.map(({ durationMs: _, findings: __, ...result }) => result),
  };
}

/** A run through a proxy that changes the answers, and its recording. */
async function recorded(change: Change, only: readonly string[] = asked) {
  // The first request only checks that there is a portal.
  const proxy = await startProxy(portal, (proxied) =>
    proxied.before === 0 ? proxied.answer : change(proxied),
  );
  const recordings: Recording[] = [];
  const live = await runContract({
    webhookUrl: proxy.webhookUrl,
    pace: 'off',
    identifiers,
    allowCreate: true,
    only,
    onRecording: (made) => recordings.push(made),
  });
  await proxy.close();
  const [recording] = recordings;
  if (!recording) throw new Error('nothing was recorded');
  return { live, recording };
}

test.each(Object.entries(portals))(
  '%s: judging the recording gives the portal’s verdicts',
  async (name, change) => {
    const only = name === 'a healthy one' ? [] : asked;
    const { live, recording } = await recorded(change, only);
    const file = join(folder, `${name}.json`);
    writeRecording(file, recording);
    expect(said(await judgeRecording(readRecording(file)))).toEqual(said(live));
    const secret = new URL(portal.webhookUrl).pathname.split('/')[3] ?? '';
    for (const theirs of [
      'Ian',
      'yesterday',
      'Deal Chat',
      'Green Guest',
      secret,
      identifiers.botToken,
    ]) {
      expect(readFileSync(file, 'utf8')).not.toContain(theirs);
    }
    const { code } = await runMain(['judge', file, '--report-dir', folder]);
    expect(code).toBe(exitCode(live));
    const written = JSON.parse(readFileSync(join(folder, 'contract-report.json'), 'utf8'));
    expect(said(written)).toEqual(said(live));
  },
);

test.each(['a healthy one', 'an id as text', 'another content type', 'results to strangers'])(
  '%s: running against the replay gives the portal’s verdicts',
  async (name) => {
    const { live, recording } = await recorded(portals[name] ?? (({ answer }) => answer));
    const replayed = await startPortal({ replay: JSON.parse(JSON.stringify(recording)) });
    const again = await runContract({
      webhookUrl: replayed.webhookUrl,
      pace: 'off',
      identifiers: recording.identifiers,
      allowCreate: true,
      only: asked,
    });
    await replayed.close();
    expect(said(again)).toEqual(said(live));
  },
);
