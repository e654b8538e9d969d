import { expect, test } from 'vitest';
import { openPortal } from './support/portal.js';

const { Request, Response } = globalThis;

test('a portal does not change the globals of its process', async () => {
  await openPortal();
  expect(globalThis.Request).toBe(Request);
  expect(globalThis.Response).toBe(Response);
});
