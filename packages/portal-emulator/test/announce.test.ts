import { afterEach, expect, test } from 'vitest';
import { asJsonLine, asText } from '../src/cli/announce.js';
import { createPortal, type PortalOptions, type RunningPortal, startPortal } from '../src/index.js';
import { parseRecording } from '../src/replay/recording.js';

const portals: RunningPortal[] = [];
afterEach(() => Promise.all(portals.splice(0).map((portal) => portal.close())));

async function start(options: PortalOptions = {}): Promise<RunningPortal> {
  const portal = await startPortal(options);
  portals.push(portal);
  return portal;
}

const recordingOf = (...ids: string[]) =>
  parseRecording({
    version: 1,
    exchanges: ids.map((id) => ({
      method: 'im.dialog.get',
      params: { DIALOG_ID: id },
      status: 200,
      body: { result: { id: 1 } },
    })),
  });

test('prints a call to try for the demo portal', async () => {
  const portal = await start();
  expect(asText(portal, { isDemo: true, recording: undefined }).split('\n')).toEqual([
    `Portal    ${portal.url}`,
    `Webhook   ${portal.webhookUrl}`,
    `Token     ${portal.accessToken}`,
    `Try       curl -d DIALOG_ID=chat1435 ${portal.webhookUrl}im.dialog.get`,
    'Press Ctrl-C to stop.',
  ]);
});

test('prints no call and no ids of the demo for a portal with a state file', async () => {
  const portal = await start({ state: createPortal({ chats: [{ id: 7 }] }) });
  const content = { isDemo: false, recording: undefined };
  expect(asText(portal, content)).not.toContain('Try');
  expect(Object.keys(JSON.parse(asJsonLine(portal, content)))).toEqual([
    'url',
    'webhookUrl',
    'accessToken',
  ]);
});

test('prints a call that trusts the authority of a TLS portal', async () => {
  const portal = await start({ tls: true });
  const text = asText(portal, { isDemo: true, recording: undefined });
  expect(text).toContain(`Trust     NODE_EXTRA_CA_CERTS=${portal.caFile}\n`);
  expect(text).toContain(
    `curl --cacert ${portal.caFile} -d DIALOG_ID=chat1435 ${portal.webhookUrl}im.dialog.get`,
  );
  const line = JSON.parse(asJsonLine(portal, { isDemo: true, recording: undefined }));
  expect(line).toMatchObject({ caFile: portal.caFile, demo: portal.demo });
});

test('prints five calls of a long recording, and the number of the others', async () => {
  const recording = recordingOf('chat1', 'chat2', 'chat2', 'chat3', 'chat4', 'chat5', 'chat6', '7');
  const portal = await start({ replay: recording });
  const text = asText(portal, { isDemo: false, recording });
  expect(text.match(/^Try {7}curl .+$/gm)).toHaveLength(5);
  expect(text).toContain('\n          and 2 more calls; --json lists all\n');
  const { recorded } = JSON.parse(asJsonLine(portal, { isDemo: false, recording }));
  expect(recorded).toHaveLength(7);
});

test('quotes recorded values so that the shell cannot run them', async () => {
  const recording = recordingOf("chat1'; rm -rf '/");
  const portal = await start({ replay: recording });
  expect(asText(portal, { isDemo: false, recording })).toContain(
    `-d '{"DIALOG_ID":"chat1'\\''; rm -rf '\\''/"}' ${portal.webhookUrl}im.dialog.get`,
  );
});
