import { type RunningPortal, startPortal } from '@b24-chat/portal-emulator';
import type { CredentialWord } from '../ground/plan-types.js';
import type { Available, Target } from './target.js';

/**
 * The portal emulator with its demo state: the one passed in, which its owner closes, or a new
 * one on a free loopback port.
 */
export async function embeddedTarget(running?: RunningPortal): Promise<Target> {
  if (running) return { ...targetOf(running), close: async () => {} };
  return targetOf(await startPortal());
}

/** What a run needs to know about a portal emulator with its demo state. */
export function targetOf(portal: RunningPortal): Target {
  const { demo, url, webhookUrl, accessToken } = portal;
  const { bot, dialogs, openLine } = demo;
  const token = (value: string): Available => ({ kind: 'token', portal: url, accessToken: value });
  const credentials: Readonly<Record<CredentialWord, Available>> = {
    webhook: { kind: 'webhook', url: webhookUrl },
    none: { kind: 'none', portal: url },
    'wrong-secret': { kind: 'webhook', url: demo.webhooks.wrongSecret },
    'webhook-without-scope': { kind: 'webhook', url: demo.webhooks.withoutChatScopes },
    'token-without-scope': token(demo.accessTokens.withoutChatScopes),
    'expired-token': token(demo.accessTokens.expired),
    'unknown-token': token(demo.accessTokens.unknown),
    'token-without-app-access': token(demo.accessTokens.withoutAppAccess),
  };
  return {
    kind: 'embedded',
    origin: url,
    methods: portal.methods,
    good: { kind: 'webhook', url: webhookUrl },
    credentials: (word) => credentials[word],
    identifiers: {
      dialogs: Object.values(dialogs),
      botId: bot.botId,
      botToken: bot.botToken,
      botDialogs: [bot.dialogId, bot.guestDialogId, dialogs.private],
      lineChats: [openLine.chatId],
      lineSessions: [openLine.sessionId],
      lineUserCodes: [openLine.userCode],
    },
    allowCreate: true,
    secrets: [new URL(webhookUrl).pathname.split('/')[3] ?? '', accessToken, bot.botToken],
    close: () => portal.close(),
  };
}
