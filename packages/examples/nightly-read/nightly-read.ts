import { readFile, rename, writeFile } from 'node:fs/promises';
import { createChatClient, refreshingToken, type TokenPair, toChat } from '@b24-chat/client';

const tokensFile = 'tokens.json';
const tokens: TokenPair = JSON.parse(await readFile(tokensFile, 'utf8'));

const client = createChatClient({
  portal: required('B24_PORTAL'),
  accessToken: refreshingToken({
    ...tokens,
    clientId: required('B24_CLIENT_ID'),
    clientSecret: required('B24_CLIENT_SECRET'),
    server: process.env.B24_OAUTH_SERVER,
    onRefresh: store,
  }),
});

let read = 0;
let unreadable = 0;
for await (const [{ DIALOG_ID }, outcome] of client.each('im.dialog.get', chats(5000))) {
  if (outcome.ok) {
    read++;
    const { id, name, userCounter } = toChat(outcome.result);
    console.log([id, name, userCounter].join('\t'));
  } else {
    unreadable++;
    console.error(`${DIALOG_ID}: ${outcome.error.message}`);
  }
}
console.error(`${read} chats read, ${unreadable} not readable`);

function* chats(count: number) {
  for (let id = 1; id <= count; id++) yield { DIALOG_ID: `chat${id}` };
}

/**
 * Replaces the file in one step, because the old refresh token no longer works and half a file would lose the
 * new one.
 */
async function store(pair: TokenPair): Promise<void> {
  await writeFile(`${tokensFile}.new`, JSON.stringify(pair), { mode: 0o600 });
  await rename(`${tokensFile}.new`, tokensFile);
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`set ${name}`);
  return value;
}
