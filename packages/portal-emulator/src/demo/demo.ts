import { createPortal } from '../state/parse-state.js';
import type { PortalState } from '../state/schema.js';
import { chats, lines, sessions } from './chats.js';
import {
  applicationId,
  applications,
  bots,
  demoSecrets,
  tokens,
  webhooks,
} from './demo-credentials.js';
import { groups, users } from './people.js';

/** The portal that answers every request on the vendor's pages on these methods. */
export const demoState = (): PortalState =>
  createPortal({ users, groups, chats, lines, sessions, bots, webhooks, applications, tokens });

/**
 * What the demo portal has, and what provokes each of its errors by a real
 * cause. URLs end with `/`. It is only true of the demo state.
 */
export function describeDemo(portalUrl: string) {
  const webhook = (userId: number, secret: string) => `${portalUrl}/rest/${userId}/${secret}/`;
  return {
    /** user id of `webhookUrl` and `accessToken` */
    userId: 1,
    dialogs: {
      crm: 'chat1435',
      general: 'chat1',
      group: 'chat29',
      /** private dialog with user 256; it exists already */
      private: '256',
      sonetGroup: 'sg7',
      channel: 'chat31',
      openChannel: 'chat32',
      thread: 'chat34',
      copilot: 'chat35',
      collab: 'chat36',
      task: 'chat37',
      videoconference: 'chat39',
    },
    bot: {
      botId: 456,
      botToken: demoSecrets.botToken,
      dialogId: 'chat5',
      /** open chat the bot is not in: it reads as a guest */
      guestDialogId: 'chat62',
      /** ACCESS_DENIED: closed chat the bot is not in */
      closedDialogId: 'chat61',
    },
    /** BOT_OWNERSHIP_ERROR, over webhook and over OAuth */
    foreignBotId: 457,
    openLine: {
      userCode: 'livechat|1|1373|211',
      chatId: 1375,
      dialogId: 'chat1375',
      sessionId: 341,
      /** chat of other operators, on a line that `userId` may join: readable, as a guest */
      othersDialogId: 'chat43',
      /** ACCESS_ERROR: chat of other operators, on a line that nobody may join */
      closedDialogId: 'chat44',
    },
    /** ACCESS_ERROR: chats that `userId` may not read */
    closedDialogId: 'chat61',
    closedGroupDialogId: 'sg8',
    /** ids that do not exist */
    unknown: {
      dialogId: 'chat999999',
      userDialogId: '999999',
      botId: 999999,
      chatId: 999999,
      sessionId: 999999,
      userCode: 'livechat|9|9|9',
    },
    webhooks: {
      /** the URL on the imopenlines.dialog.get page */
      page: webhook(1, demoSecrets.pageWebhook),
      /** insufficient_scope: scope crm only */
      withoutChatScopes: webhook(1, demoSecrets.webhookWithoutChatScopes),
      /** INVALID_CREDENTIALS */
      wrongSecret: webhook(1, 'n0such5ecret'),
      /** authorization_error: its user has left */
      ofInactiveUser: webhook(404, demoSecrets.webhookOfInactiveUser),
      /** METHOD_CONFIRM_WAITING on im.dialog.get */
      awaitingConfirmation: webhook(1, demoSecrets.webhookAwaitingConfirmation),
      /** METHOD_CONFIRM_DENIED on im.dialog.get */
      deniedConfirmation: webhook(1, demoSecrets.webhookDeniedConfirmation),
    },
    accessTokens: {
      /** expired_token */
      expired: demoSecrets.accessTokenExpired,
      /** insufficient_scope */
      withoutChatScopes: demoSecrets.accessTokenWithoutChatScopes,
      /** user_access_error: its user is not among the application's */
      withoutAppAccess: demoSecrets.accessTokenWithoutAppAccess,
      /** APPLICATION_NOT_FOUND */
      ofRemovedApplication: demoSecrets.accessTokenOfRemovedApp,
      /** invalid_token */
      unknown: 'n0such-t0ken',
    },
    oauth: {
      clientId: applicationId,
      clientSecret: demoSecrets.clientSecret,
      refreshToken: demoSecrets.refreshToken,
    },
  } as const;
}

export type Demo = ReturnType<typeof describeDemo>;
