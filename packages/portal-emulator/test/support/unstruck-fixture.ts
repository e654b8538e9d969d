// Run by the test of the fixture, in a separate vitest.
import { test } from '../../src/vitest.js';

const strict = test.extend({ everyFaultStrikes: true });

strict('strict, struck', async ({ portal }) => {
  portal.inject({ kind: 'html', times: 1 });
  await fetch(`${portal.webhookUrl}im.dialog.get`);
});

strict('strict, not struck', ({ portal }) => {
  portal.inject({ kind: 'reset', method: 'batch' });
});

test('lenient, not struck', ({ portal }) => {
  portal.inject({ kind: 'reset', method: 'batch' });
});
