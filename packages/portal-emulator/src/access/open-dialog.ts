import type { Chat, User } from '../state/schema.js';
import type { PortalStore } from '../state/store.js';
import { mayRead, maySee } from './chat-access.js';
import type { DialogId } from './dialog-id.js';

/** The dialog of two users, or the notes of one user; created on first use. */
export function openPrivate(store: PortalStore, user: User, otherId: number): Chat | undefined {
  if (otherId === user.id) {
    return (
      store.favouriteChat(user.id) ??
      store.addChat(user.id, [user.id], { entityType: 'FAVORITE', entityId: String(user.id) })
    );
  }
  const other = store.user(otherId);
  if (!other || !maySee(store, user, other)) return undefined;
  return store.privateChat(user.id, otherId) ?? store.addChat(user.id, [user.id, otherId], {});
}

/**
 * The chat that a dialog id means for this user, or undefined if there is none. A private
 * dialog, a user's notes and a group's chat are created on first use
 * (private-dialog-created, group-chat-created).
 */
export function openDialog(store: PortalStore, user: User, dialog: DialogId): Chat | undefined {
  if (!dialog || dialog.form === 'crm') return undefined;
  if (dialog.form === 'user') return openPrivate(store, user, dialog.id);
  if (dialog.form === 'group') return openGroup(store, user, dialog.id);
  const chat = store.chat(dialog.id);
  return chat && mayRead(store, chat, user) ? chat : undefined;
}

function openGroup(store: PortalStore, user: User, groupId: number): Chat | undefined {
  const group = store.group(groupId);
  if (!group?.memberIds.includes(user.id)) return undefined;
  return (
    store.groupChat(groupId) ??
    store.addChat(group.ownerId, group.memberIds, {
      messageType: 'C',
      name: group.name,
      entityType: 'SONET_GROUP',
      entityId: String(groupId),
    })
  );
}
