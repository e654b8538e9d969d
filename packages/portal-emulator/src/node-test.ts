import { test as base, type TestContext } from 'node:test';
import { type PortalOptions, type RunningPortal, startPortal } from './index.js';

export interface PortalTestOptions {
  /** How the portal of each test starts. */
  readonly portalOptions?: PortalOptions;
  /** Whether a test fails when a fault that it injected never struck; false by default. */
  readonly everyFaultStrikes?: boolean;
}

/** What a test receives: node:test's context, and a portal that is closed when the test ends. */
export interface PortalTestContext {
  readonly portal: RunningPortal;
  readonly t: TestContext;
}

type PortalTest = (
  name: string,
  run: (context: PortalTestContext) => void | Promise<void>,
) => Promise<void>;

/** node:test's `test` with a running portal: `test('…', async ({ portal }) => …)`. */
export const test: PortalTest = createTest();

/** A `test` whose portals start with these options. */
export function createTest(options: PortalTestOptions = {}): PortalTest {
  return (name, run) =>
    base(name, async (t) => {
      const portal = await startPortal(options.portalOptions);
      try {
        await run({ portal, t });
        if (options.everyFaultStrikes && portal.unstruck.length > 0) {
          throw new Error(`These faults never struck: ${JSON.stringify(portal.unstruck)}`);
        }
      } finally {
        await portal.close();
      }
    });
}
