import type { PortalDescription } from '../state/schema.js';

const CHAT_SCOPES = ['im', 'imbot', 'imopenlines'];

/** Every secret of the demo portal is public: it guards nothing. */
export const SECRETS = {
  webhook: 'd3m0w3bh00ks3cr3t',
  /** The secret in the address that the imopenlines.dialog.get page prints. */
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

export const APPLICATION_ID = 'local.demo';

export const webhooks: PortalDescription['webhooks'] = [
  { userId: 1, secret: SECRETS.webhook, scopes: CHAT_SCOPES },
  { userId: 1, secret: SECRETS.pageWebhook, scopes: CHAT_SCOPES },
  { userId: 1, secret: SECRETS.webhookWithoutChatScopes, scopes: ['crm'] },
  { userId: 404, secret: SECRETS.webhookOfInactiveUser, scopes: CHAT_SCOPES },
  {
    userId: 1,
    secret: SECRETS.webhookAwaitingConfirmation,
    scopes: CHAT_SCOPES,
    confirm: { 'im.dialog.get': 'waiting' },
  },
  {
    userId: 1,
    secret: SECRETS.webhookDeniedConfirmation,
    scopes: CHAT_SCOPES,
    confirm: { 'im.dialog.get': 'denied' },
  },
];

const secret = SECRETS.clientSecret;

export const applications: PortalDescription['applications'] = [
  { id: APPLICATION_ID, secret, scopes: CHAT_SCOPES },
  { id: 'local.crm-only', secret, scopes: ['crm'] },
  { id: 'local.few', secret, scopes: CHAT_SCOPES, userIds: [503] },
  { id: 'local.foreign', secret, scopes: CHAT_SCOPES },
];

const FAR = '2099-12-31T23:59:59+00:00';
const PAST = '2020-01-01T00:00:00+00:00';

export const tokens: PortalDescription['tokens'] = (
  [
    [SECRETS.accessToken, SECRETS.refreshToken, APPLICATION_ID, FAR],
    [SECRETS.accessTokenExpired, 'd3m0r3fr3sh.0ld', APPLICATION_ID, PAST],
    [SECRETS.accessTokenWithoutChatScopes, 'd3m0r3fr3sh.n0sc0p3', 'local.crm-only', FAR],
    [SECRETS.accessTokenWithoutAppAccess, 'd3m0r3fr3sh.n0app', 'local.few', FAR],
    [SECRETS.accessTokenOfRemovedApp, 'd3m0r3fr3sh.g0n3', 'local.removed', FAR],
  ] as const
).map(([accessToken, refreshToken, applicationId, expiresAt]) => ({
  accessToken,
  refreshToken,
  applicationId,
  userId: 1,
  expiresAt,
}));

export const bots: PortalDescription['bots'] = [
  { userId: 456, applicationId: APPLICATION_ID, token: SECRETS.botToken },
  { userId: 457, applicationId: 'local.foreign', token: 'f0r31gnb0t' },
];
