// Run by the test of the fixture, in a separate vitest, always as a whole.
import { test } from '../../src/vitest.js';

declare module 'vitest' {
  interface TaskMeta {
    /** Of each portal of the tests before, whether it still answers. */
    stillOpen?: boolean[];
  }
}

const strict = test.extend({ everyFaultStrikes: true });
const urls: string[] = [];

const isOpen = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

strict('strict, struck', async ({ portal }) => {
  urls.push(portal.url);
  portal.inject({ kind: 'html', times: 1 });
  await fetch(`${portal.webhookUrl}im.dialog.get`);
});

strict('strict, not struck', ({ portal }) => {
  urls.push(portal.url);
  portal.inject({ kind: 'reset', method: 'batch' });
});

test('lenient, not struck', async ({ portal, task }) => {
  task.meta.stillOpen = await Promise.all([...urls, portal.url].map(isOpen));
  portal.inject({ kind: 'reset', method: 'batch' });
});
