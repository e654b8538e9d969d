import { type ChatClient, isApiError } from '@b24-chat/client';

export interface Bot {
  readonly botId: number;
  readonly botToken: string;
}

/** The answer of the bot to a question about a chat. */
export async function describeChat(client: ChatClient, bot: Bot, dialogId: string) {
  try {
    const { chat } = await client.call('imbot.v2.Chat.get', { ...bot, dialogId });
    return `${chat.name} has ${chat.userCounter} members`;
  } catch (error) {
    if (isApiError(error, 'BOT_NOT_FOUND')) return 'I am not registered any more';
    if (isApiError(error)) return `I cannot read ${dialogId}`;
    throw error;
  }
}
