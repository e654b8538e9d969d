/**
 * Runs in a separate process, because Node reads NODE_EXTRA_CA_CERTS only at the start. Calls one
 * method with each subject in turns and prints wall and CPU time per call, in microseconds.
 */
import { createChatClient } from '@b24-chat/client';
import { validateResults } from '@b24-chat/client/validate';
import { B24Hook } from '@bitrix24/b24jssdk';
import createFetchClient from 'openapi-fetch';
import { systemClock } from '../../../client/src/clock.js';
import { createLimiter } from '../../../client/src/limiter.js';
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
// The limiter of the client does all its work but never waits, because on its clock a millisecond is a
// quarter of an hour. Its bucket is not the default one.
const fastClock = { ...systemClock, now: () => Date.now() * 1e6 };
const limiter = createLimiter('a portal without a rate', 'standard', fastClock);
const validate = validateResults({ mode: 'throw' });
const plain = createChatClient({ webhookUrl, limiter: 'off', retry: 0 });
const limited = createChatClient({ webhookUrl, limiter });
const checked = createChatClient({ webhookUrl, limiter, validate });
// The setting of the SDK for portals with a higher rate, so high that it never waits.
const rateLimit = { burstLimit: 1e6, drainRate: 1e6, adaptiveEnabled: false };
const sdk = B24Hook.fromWebhookUrl(webhookUrl, { restrictionParams: { rateLimit } });
sdk.offClientSideWarning();

const subjects: Record<string, () => Promise<unknown>> = {
  'raw fetch': async () => {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(params) };
    return (await fetch(`${webhookUrl}${method}`, init)).json();
  },
  'openapi-fetch': () => bare.POST('/im.dialog.get', { body: params }),
  'client, plain': () => plain.call(method, params),
  'client, limiter and retry': () => limited.call(method, params),
  'client, limiter, retry, validation': () => checked.call(method, params),
  'official SDK, limiter off': () => sdk.actions.v2.call.make({ method, params }),
};

const calls = 400;
const turnOf = (call: () => Promise<unknown>) => async () => {
  const { wall, cpu } = await timed(async () => {
    for (let done = 0; done < calls; done++) await call();
  });
  return { wall: (wall * 1000) / calls, cpu: (cpu * 1000) / calls };
};

const samples = await takeTurns(
  Object.fromEntries(Object.entries(subjects).map(([name, call]) => [name, turnOf(call)])),
  { rounds: 15, warmup: 4 },
);
process.stdout.write(JSON.stringify(samples));
sdk.destroy();
