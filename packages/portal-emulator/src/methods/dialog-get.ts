import { parseDialogId } from '../access/dialog-id.js';
import { openDialog } from '../access/open-dialog.js';
import { buildChat } from '../dialects/chat.js';
import { inGeneration } from '../dialects/generation.js';
import type { JsonObject } from '../protocol/json.js';
import { PortalError } from '../protocol/portal-error.js';
import type { Method, MethodCall } from './method.js';

const legacyMethod = { legacy: true, since: 2017, needsMessenger: true, run: dialogGet } as const;

export const imDialogGet: Method = { ...legacyMethod, name: 'im.dialog.get', scope: 'im' };

export const imbotDialogGet: Method = { ...legacyMethod, name: 'imbot.dialog.get', scope: 'imbot' };

/** im.dialog.get and imbot.dialog.get are the same callback: a BOT_ID in the request changes nothing. */
function dialogGet({ params, caller, store, generation, origin, now }: MethodCall): JsonObject {
  const dialogId = params.get('DIALOG_ID');
  const parsed = parseDialogId(dialogId);
  if (!parsed || dialogId === undefined) {
    throw new PortalError('DIALOG_ID_EMPTY', "Dialog ID can't be empty", 400);
  }
  const chat = openDialog(store, caller.user, parsed);
  if (!chat) {
    const description = 'You do not have access to the specified dialog';
    throw new PortalError('ACCESS_ERROR', description, 403);
  }
  const built = buildChat(chat, { store, user: caller.user, dialogId, origin, now });
  return inGeneration(built, generation, false);
}
