import { createPortal, type PortalState } from '../../src/index.js';

/** A portal with one chat and these settings. */
export const portalWith = (portal: Partial<PortalState['portal']>): PortalState =>
  createPortal({ portal, chats: [{ id: 5, members: [{ userId: 1 }] }] });
