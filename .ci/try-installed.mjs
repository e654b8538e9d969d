// Copied into a project in which the tarballs are installed: the client calls the emulator, on any system.
import assert from 'node:assert/strict';
import { createChatClient } from '@b24-chat/client';
import { startPortal } from '@b24-chat/portal-emulator';

const portal = await startPortal();
const client = createChatClient({ webhookUrl: portal.webhookUrl });
const chat = await client.call('im.dialog.get', { DIALOG_ID: portal.demo.dialogs.crm });
assert.equal(chat.dialog_id, portal.demo.dialogs.crm);
await portal.close();
console.log(`read ${chat.name}`);
