import { expect, test } from 'vitest';
import { found, itemPath } from './contract.js';

const rule = 'no-webhook-secret';
const webhook = 'https://acme.bitrix24.com/rest/17/k2j4h5g6f7d8s9a0/';

test('addresses with the placeholder or a variable pass', async () => {
  expect(await found(rule)).toEqual([]);
  const source = [...itemPath, 'x-codeSamples', '1', 'source'];
  const variables = 'curl "https://$PORTAL/rest/$USER/$SECRET/demo.item.get"';
  expect(await found(rule, [source, variables])).toEqual([]);
});

test.each([
  ['a code sample', [...itemPath, 'x-codeSamples', '0', 'source']],
  ['a description', [...itemPath, 'description']],
  [
    'an example',
    [
      ...itemPath,
      'responses',
      '400',
      'content',
      'application/json',
      'examples',
      'no-item',
      'value',
      'error',
    ],
  ],
])('the address of a webhook in %s fails', async (_, path) => {
  expect(await found(rule, [path, `See ${webhook}demo.item.get.`])).toEqual([{ rule, path }]);
});
