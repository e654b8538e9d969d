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

test('the demo portal is announced with a call to try', async () => {
  const portal = await start();
  expect(asText(portal, { isDemo: true, recording: undefined }).split('\n')).toEqual([
    `Portal    ${portal.url}`,
    `Webhook   ${portal.webhookUrl}`,
    `Token     ${portal.accessToken}`,
    `Try       curl -d DIALOG_ID=chat1435 ${portal.webhookUrl}im.dialog.get`,
    'Press Ctrl-C to stop.',
  ]);
});

test('a portal of somebody’s state is announced without the demo’s call and ids', async () => {
  const portal = await start({ state: createPortal({ chats: [{ id: 7 }] }) });
  const content = { isDemo: false, recording: undefined };
  expect(asText(portal, content)).not.toContain('Try');
  expect(Object.keys(JSON.parse(asJsonLine(portal, content)))).toEqual([
    'url',
    'webhookUrl',
    'accessToken',
  ]);
});

test('under TLS the call to try trusts the portal’s authority', async () => {
  const portal = await start({ tls: true });
  const text = asText(portal, { isDemo: true, recording: undefined });
  expect(text).toContain(`Trust     NODE_EXTRA_CA_CERTS=${portal.caFile}\n`);
  expect(text).toContain(
    `curl --cacert ${portal.caFile} -d DIALOG_ID=chat1435 ${portal.webhookUrl}im.dialog.get`,
  );
  const line = JSON.parse(asJsonLine(portal, { isDemo: true, recording: undefined }));
  expect(line).toMatchObject({ caFile: portal.caFile, demo: portal.demo });
});

test('of a long recording five calls are shown, and how many more there are', async () => {
  const recording = recordingOf('chat1', 'chat2', 'chat2', 'chat3', 'chat4', 'chat5', 'chat6', '7');
  const portal = await start({ replay: recording });
  const text = asText(portal, { isDemo: false, recording });
  expect(text.match(/^Try {7}curl .+$/gm)).toHaveLength(5);
  expect(text).toContain('\n          and 2 more calls; --json lists all\n');
  const { recorded } = JSON.parse(asJsonLine(portal, { isDemo: false, recording }));
  expect(recorded).toHaveLength(7);
});

test('a recorded value cannot leave the quotes of the shell', async () => {
  const recording = recordingOf("chat1'; rm -rf '/");
  const portal = await start({ replay: recording });
  expect(asText(portal, { isDemo: false, recording })).toContain(
    `-d '{"DIALOG_ID":"chat1'\\''; rm -rf '\\''/"}' ${portal.webhookUrl}im.dialog.get`,
  );
});
