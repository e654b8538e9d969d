// Run by the test of the fixture, in a separate vitest.
import { test } from '../../src/vitest.js';

declare module 'vitest' {
  interface TaskMeta {
    /** The address of the test's portal. */
    portalUrl?: string;
  }
}

const strict = test.extend({ everyFaultStrikes: true });

strict('strict, struck', async ({ portal, task }) => {
  task.meta.portalUrl = portal.url;
  portal.inject({ kind: 'html', times: 1 });
  await fetch(`${portal.webhookUrl}im.dialog.get`);
});

strict('strict, not struck', ({ portal, task }) => {
  task.meta.portalUrl = portal.url;
  portal.inject({ kind: 'reset', method: 'batch' });
});

test('lenient, not struck', ({ portal, task }) => {
  task.meta.portalUrl = portal.url;
  portal.inject({ kind: 'reset', method: 'batch' });
});
