/**
 * Run in a process of its own, since Node reads NODE_EXTRA_CA_CERTS only at the start. Calls one
 * method with each subject in turns and prints wall and CPU time per call, in microseconds.
 */
import { createChatClient } from '@b24-chat/client';
import { validateResults } from '@b24-chat/client/validate';
import { B24Hook } from '@bitrix24/b24jssdk';
import createFetchClient from 'openapi-fetch';
import { takeTurns, timed } from '../harness/turns.js';

const [webhookUrl = ''] = process.argv.slice(2);
const method = 'im.dialog.get';
const params = { DIALOG_ID: 'chat1435' };

interface Paths {
  '/im.dialog.get': {
    post: {
      requestBody: { content: { 'application/json': typeof params } };
      responses: { 200: { content: { 'application/json': { result: { id: number } } } } };
    };
  };
}

const bare = createFetchClient<Paths>({ baseUrl: webhookUrl });
const plain = createChatClient({ webhookUrl, limiter: 'off' });
const limiter = { acquire: async () => {} };
const validate = validateResults({ mode: 'throw' });
const checked = createChatClient({ webhookUrl, limiter, validate });
const sdk = B24Hook.fromWebhookUrl(webhookUrl);
sdk.offClientSideWarning();

const subjects: Record<string, () => Promise<unknown>> = {
  'raw fetch': async () => {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(params) };
    return (await fetch(`${webhookUrl}${method}`, init)).json();
  },
  'openapi-fetch': () => bare.POST('/im.dialog.get', { body: params }),
  client: () => plain.call(method, params),
  'client with limiter and validation': () => checked.call(method, params),
  'official SDK': () => sdk.actions.v2.call.make({ method, params }),
};

// The SDK keeps to the portal's rate, so it gets few calls a turn.
const callsOf = (name: string) => (name === 'official SDK' ? 10 : 400);

const samples = await takeTurns(
  Object.fromEntries(
    Object.entries(subjects).map(([name, call]) => [
      name,
      async () => {
        const calls = callsOf(name);
        const { wall, cpu } = await timed(async () => {
          for (let done = 0; done < calls; done++) await call();
        });
        return { wall: (wall * 1000) / calls, cpu: (cpu * 1000) / calls };
      },
    ]),
  ),
  { rounds: 15, warmup: 4 },
);
process.stdout.write(JSON.stringify(samples));
sdk.destroy();
