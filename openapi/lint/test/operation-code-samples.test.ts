import { expect, test } from 'vitest';
import { found, itemPath, oldPath } from './contract.js';

const rule = 'operation-code-samples';
const samples = [...itemPath, 'x-codeSamples'];

test('operations with a code sample in every flavour pass', async () => {
  expect(await found(rule)).toEqual([]);
});

test('a flavour that only the other operation has fails', async () => {
  expect(await found(rule, [[...samples, '1']])).toEqual([{ rule, path: samples }]);
  expect(await found(rule, [[...samples, '1', 'lang'], 'Python'])).toEqual([
    { rule, path: samples },
    { rule, path: [...oldPath, 'x-codeSamples'] },
  ]);
});

test('an operation without any code sample fails', async () => {
  const missing = { rule, path: itemPath };
  expect(await found(rule, [samples])).toEqual([missing, missing]);
});

test('two samples of one flavour fail', async () => {
  const twice = { label: 'cURL', lang: 'Shell', source: 'curl demo.item.get' };
  expect(await found(rule, [[...samples, '2'], twice])).toEqual([
    { rule, path: [...samples, '2'] },
  ]);
});

test('a contract without any code sample fails', async () => {
  const findings = await found(rule, [samples], [[...oldPath, 'x-codeSamples']]);
  expect(findings).toEqual([{ rule, path: ['paths'] }]);
});
