import { expect, test } from 'vitest';
import { openPortal } from './support/portal.js';

const { Request, Response } = globalThis;

test('a portal leaves the globals of the process that starts it alone', async () => {
  await openPortal();
  expect(globalThis.Request).toBe(Request);
  expect(globalThis.Response).toBe(Response);
});
