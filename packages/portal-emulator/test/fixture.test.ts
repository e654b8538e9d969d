import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect } from 'vitest';
import { startVitest, type TestCase } from 'vitest/node';
import { test } from '../src/vitest.js';
import { call } from './support/portal.js';

describe('the vitest fixture', () => {
  test('passes a running portal to a test', async ({ portal }) => {
    const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' });
    expect(result['id']).toBe(29);
  });

  const in2017 = test.extend({ portalOptions: { generation: 2017 } });

  in2017('starts it with the options of a suite', async ({ portal }) => {
    const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' });
    expect(result['title']).toBe('Mint Chat #3');
  });
});

describe('a suite with the vitest fixture', () => {
  let tests: TestCase[];

  beforeAll(async () => {
    tests = await runSuite();
  });

  test('has a portal for each test, closed when the test ends', () => {
    expect(tests.at(-1)?.meta().stillOpen).toEqual([false, false, true]);
  });

  test('fails the tests that ask for it when a fault never struck, and no others', () => {
    expect(tests.map((one) => [one.name, one.result().errors?.[0]?.message])).toEqual([
      ['strict, struck', undefined],
      ['strict, not struck', 'These faults never struck: [{"method":"batch","kind":"reset"}]'],
      ['lenient, not struck', undefined],
    ]);
  });
});

async function runSuite(): Promise<TestCase[]> {
  const file = fileURLToPath(new URL('./support/fixture-suite.ts', import.meta.url));
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
  await vitest.close();
  return tests;
}
