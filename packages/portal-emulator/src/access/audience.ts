import type { Audience, User } from '../state/schema.js';

/** Whether a user belongs to an audience; without an audience nobody does. */
export function includes(audience: Audience | undefined, user: User): boolean {
  if (audience === undefined || audience === 'nobody') return false;
  return audience === 'everyone' ? user.kind === 'employee' : audience.includes(user.id);
}
