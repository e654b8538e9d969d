import { test as base } from 'vitest';
import type { PortalOptions, RunningPortal } from './index.js';
import { startPortal } from './index.js';

interface PortalFixtures {
  /** How each test's portal starts; change it with `test.extend({ portalOptions: {…} })`. */
  portalOptions: PortalOptions;
  /** A portal of the test's own, closed when the test ends. */
  portal: RunningPortal;
}

/** Vitest's `test` with a running portal: `test('…', async ({ portal }) => …)`. */
export const test = base.extend<PortalFixtures>({
  portalOptions: {},
  portal: async ({ portalOptions }, use) => {
    const portal = await startPortal(portalOptions);
    await use(portal);
    await portal.close();
  },
});
