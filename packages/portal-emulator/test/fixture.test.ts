import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { startVitest } from 'vitest/node';
import { test } from '../src/vitest.js';
import { call } from './support/portal.js';

const closed: string[] = [];

describe('the vitest fixture', () => {
  test('passes a running portal to a test', async ({ portal }) => {
    const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' });
    expect(result['id']).toBe(29);
    closed.push(portal.url);
  });

  test('closes it when the test ends, and passes the next test another', async ({ portal }) => {
    expect(portal.requests).toEqual([]);
    const [first = ''] = closed;
    await expect(fetch(`${first}/rest/`)).rejects.toThrow('fetch failed');
  });

  const in2017 = test.extend({ portalOptions: { generation: 2017 } });

  in2017('starts it with the options of a suite', async ({ portal }) => {
    const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' });
    expect(result['title']).toBe('Mint Chat #3');
  });
});

test('a fault that never struck fails the tests that ask for it, and no others', async () => {
  const file = fileURLToPath(new URL('./support/unstruck-fixture.ts', import.meta.url));
  const vitest = await startVitest('test', [], {
    config: false,
    root: fileURLToPath(new URL('./support/', import.meta.url)),
    include: [file],
    watch: false,
    reporters: [{}],
  });
  const tests = [...vitest.state.getTestModules()].flatMap((module) => [
    ...module.children.allTests(),
  ]);
  const outcomes = tests.map((one) => [one.name, one.result().errors?.[0]?.message]);
  await vitest.close();
  expect(outcomes).toEqual([
    ['strict, struck', undefined],
    ['strict, not struck', 'These faults never struck: [{"method":"batch","kind":"reset"}]'],
    ['lenient, not struck', undefined],
  ]);
});
