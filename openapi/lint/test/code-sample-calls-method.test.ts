import { expect, test } from 'vitest';
import { found, itemPath } from './contract.js';

const rule = 'code-sample-calls-method';
const source = [...itemPath, 'x-codeSamples', '0', 'source'];

test('a sample that calls its method passes', async () => {
  expect(await found(rule)).toEqual([]);
});

test('a sample copied from another method fails', async () => {
  const findings = await found(rule, [source, "client.call('demo.old.get');"]);
  expect(findings).toEqual([{ rule, path: source }]);
});

test('a sample that calls two methods fails', async () => {
  const findings = await found(rule, [source, "call('demo.item.get'); call('demo.old.get');"]);
  expect(findings).toEqual([{ rule, path: source }]);
});

test('a method with a longer name is another method', async () => {
  const findings = await found(rule, [source, "call('v2.demo.item.get');"]);
  expect(findings).toEqual([{ rule, path: source }]);
});
