import { createPortal, type PortalState } from '../../src/index.js';

/** A portal with one chat and the given settings. */
export const portalWith = (portal: Partial<PortalState['portal']>): PortalState =>
  createPortal({ portal, chats: [{ id: 5, members: [{ userId: 1 }] }] });
