import type { PortalDescription } from '../state/schema.js';

const chatScopes = ['im', 'imbot', 'imopenlines'];

/** Every secret of the demo portal is public: it protects nothing. */
export const demoSecrets = {
  webhook: 'd3m0w3bh00ks3cr3t',
  /** The secret in the URL that the imopenlines.dialog.get page shows. */
  pageWebhook: 'webhook_key',
  webhookWithoutChatScopes: 'd3m0cr30nly',
  webhookOfInactiveUser: 'd3m0f0rm3r',
  webhookAwaitingConfirmation: 'd3m0w41t1ng',
  webhookDeniedConfirmation: 'd3m0d3n13d',
  accessToken: 'd3m0acc3sst0k3n.1',
  accessTokenExpired: 'd3m0acc3sst0k3n.0ld',
  accessTokenWithoutChatScopes: 'd3m0acc3sst0k3n.n0sc0p3',
  accessTokenWithoutAppAccess: 'd3m0acc3sst0k3n.n0app',
  accessTokenOfRemovedApp: 'd3m0acc3sst0k3n.g0n3',
  refreshToken: 'd3m0r3fr3sh.1',
  clientSecret: 'd3m0cl13nts3cr3t',
  botToken: 'my_bot_token',
} as const;

export const applicationId = 'local.demo';

export const webhooks: PortalDescription['webhooks'] = [
  { userId: 1, secret: demoSecrets.webhook, scopes: chatScopes },
  { userId: 1, secret: demoSecrets.pageWebhook, scopes: chatScopes },
  { userId: 1, secret: demoSecrets.webhookWithoutChatScopes, scopes: ['crm'] },
  { userId: 404, secret: demoSecrets.webhookOfInactiveUser, scopes: chatScopes },
  {
    userId: 1,
    secret: demoSecrets.webhookAwaitingConfirmation,
    scopes: chatScopes,
    confirm: { 'im.dialog.get': 'waiting' },
  },
  {
    userId: 1,
    secret: demoSecrets.webhookDeniedConfirmation,
    scopes: chatScopes,
    confirm: { 'im.dialog.get': 'denied' },
  },
];

const secret = demoSecrets.clientSecret;

export const applications: PortalDescription['applications'] = [
  { id: applicationId, secret, scopes: chatScopes },
  { id: 'local.crm-only', secret, scopes: ['crm'] },
  { id: 'local.few', secret, scopes: chatScopes, userIds: [503] },
  { id: 'local.foreign', secret, scopes: chatScopes },
];

const farFuture = '2099-12-31T23:59:59+00:00';
const longAgo = '2020-01-01T00:00:00+00:00';

export const tokens: PortalDescription['tokens'] = (
  [
    [demoSecrets.accessToken, demoSecrets.refreshToken, applicationId, farFuture],
    [demoSecrets.accessTokenExpired, 'd3m0r3fr3sh.0ld', applicationId, longAgo],
    [demoSecrets.accessTokenWithoutChatScopes, 'd3m0r3fr3sh.n0sc0p3', 'local.crm-only', farFuture],
    [demoSecrets.accessTokenWithoutAppAccess, 'd3m0r3fr3sh.n0app', 'local.few', farFuture],
    [demoSecrets.accessTokenOfRemovedApp, 'd3m0r3fr3sh.g0n3', 'local.removed', farFuture],
  ] as const
).map(([accessToken, refreshToken, applicationId, expiresAt]) => ({
  accessToken,
  refreshToken,
  applicationId,
  userId: 1,
  expiresAt,
}));

export const bots: PortalDescription['bots'] = [
  { userId: 456, applicationId: applicationId, token: demoSecrets.botToken },
  { userId: 457, applicationId: 'local.foreign', token: 'f0r31gnb0t' },
];
