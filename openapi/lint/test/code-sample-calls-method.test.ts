import { expect, test } from 'vitest';
import { found, itemPath } from './contract.js';

const rule = 'code-sample-calls-method';
const source = [...itemPath, 'x-codeSamples', '0', 'source'];

test('a sample that calls its method passes', async () => {
  expect(await found(rule)).toEqual([]);
});

test('a sample copied from another method fails', async () => {
  const findings = await found(rule, [source, "client.call('demo.old.get', { ITEM_ID: 1 });"]);
  expect(findings).toEqual([{ rule, path: source }]);
});

test('a sample that calls two methods fails', async () => {
  const findings = await found(rule, [
    source,
    "call('demo.item.get', { ITEM_ID: 1 }); call('demo.old.get');",
  ]);
  expect(findings).toEqual([{ rule, path: source }]);
});

test('a method with a longer name is another method', async () => {
  const findings = await found(rule, [source, "call('v2.demo.item.get', { ITEM_ID: 1 });"]);
  expect(findings).toEqual([{ rule, path: source }]);
});

test('a sample with the parameter of another method fails', async () => {
  const findings = await found(rule, [source, "client.call('demo.item.get', { CHAT_ID: 1 });"]);
  expect(findings).toEqual([{ rule, path: source }]);
});

test('a sample without a parameter passes if the method can be called so', async () => {
  const form = [...itemPath, 'x-identifier-forms', 'item'];
  const findings = await found(rule, [form, {}], [source, "client.call('demo.item.get');"]);
  expect(findings).toEqual([]);
});
