import { test as base } from 'vitest';
import { type PortalOptions, type RunningPortal, startPortal } from './index.js';

interface PortalFixtures {
  /** The options of each test's portal; set them with `test.extend({ portalOptions: {…} })`. */
  portalOptions: PortalOptions;
  /** Whether a test fails when a fault that it injected never struck; false unless extended. */
  everyFaultStrikes: boolean;
  /** A portal for each test, closed when the test ends. */
  portal: RunningPortal;
}

/** Vitest's `test` with a running portal: `test('…', async ({ portal }) => …)`. */
export const test = base.extend<PortalFixtures>({
  portalOptions: {},
  everyFaultStrikes: false,
  portal: async ({ portalOptions, everyFaultStrikes }, use) => {
    const portal = await startPortal(portalOptions);
    await use(portal);
    const { unstruck } = portal;
    await portal.close();
    if (everyFaultStrikes && unstruck.length > 0) {
      throw new Error(`These faults never struck: ${JSON.stringify(unstruck)}`);
    }
  },
});
