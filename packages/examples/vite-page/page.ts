import { createChatClient, isBitrix24Error, toChat } from '@b24-chat/client';

declare global {
  interface Window {
    BX24: {
      init(ready: () => void): void;
      getAuth(): { access_token: string; domain: string };
    };
  }
}

window.BX24.init(async () => {
  const auth = window.BX24.getAuth();
  const client = createChatClient({
    portal: auth.domain,
    accessToken: () => window.BX24.getAuth().access_token,
  });
  show(await describe('chat1435').catch(explain));

  async function describe(dialogId: string): Promise<string> {
    const chat = toChat(await client.call('im.dialog.get', { DIALOG_ID: dialogId }));
    return `${chat.name}: ${chat.userCounter} members`;
  }
});

function explain(error: unknown): string {
  return isBitrix24Error(error) ? error.message : 'This page has a bug.';
}

function show(text: string): void {
  const place = document.querySelector('#chat');
  if (place) place.textContent = text;
}
