import type { Audience, User } from '../state/schema.js';

/** Whether a right that is given to this audience is the user's; without an audience it is nobody's. */
export function includes(audience: Audience | undefined, user: User): boolean {
  if (audience === undefined || audience === 'nobody') return false;
  return audience === 'everyone' ? user.kind === 'employee' : audience.includes(user.id);
}
