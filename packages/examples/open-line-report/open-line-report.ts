import { createChatClient, openLineOf, toChat } from '@b24-chat/client';

const client = createChatClient({ webhookUrl: process.env.B24_WEBHOOK_URL ?? '' });
const chatIds = process.argv.slice(2).map(Number);

console.log('chat,customer,connector,line,session,crm');
for await (const [{ CHAT_ID }, outcome] of client.each('imopenlines.dialog.get', items())) {
  if (!outcome.ok) {
    console.error(`chat ${CHAT_ID}: ${outcome.error.message}`);
    continue;
  }
  const chat = toChat(outcome.result);
  const line = openLineOf(chat);
  const crm = line?.crm.map(({ type, id }) => `${type} ${id}`).join(' ');
  const cells = [chat.id, chat.name, line?.connector, line?.lineId, line?.sessionId, crm];
  console.log(cells.map(quoted).join(','));
}

function* items() {
  for (const CHAT_ID of chatIds) yield { CHAT_ID };
}

function quoted(cell: string | number | null | undefined): string {
  const text = String(cell ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
