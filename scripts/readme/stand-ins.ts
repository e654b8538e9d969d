import type { RunningPortal } from '../../packages/portal-emulator/src/index.js';

/** Replaces the portals, tokens and chats in the READMEs by those of the emulator. */
export function standIns({ webhookUrl, demo }: RunningPortal): (text: string) => string {
  const pairs: [RegExp, string][] = [
    [/https:\/\/[\w-]+\.bitrix24\.com\/rest\/1\/[^\s'"]+/g, webhookUrl],
    [/\bchat123\b/g, demo.dialogs.crm],
    [/\b1777\b/g, `${demo.openLine.chatId}`],
    [/^…$/, demo.bot.botToken],
    // One README replays a recording that another one makes.
    [/\brecording\.json\b/g, 'answers.json'],
  ];
  return (text) => pairs.reduce((so, [pattern, value]) => so.replace(pattern, value), text);
}

/** The variables that the programs of the READMEs read. */
export function environmentOf(portal: RunningPortal, redis: { readonly url: string }) {
  const { url, webhookUrl, accessToken, demo } = portal;
  return {
    REDIS_URL: redis.url,
    B24_WEBHOOK_URL: webhookUrl,
    B24_PORTAL: url,
    B24_ACCESS_TOKEN: accessToken,
    B24_REFRESH_TOKEN: demo.oauth.refreshToken,
    B24_CLIENT_SECRET: demo.oauth.clientSecret,
  };
}
