import { expect, test } from 'vitest';
import { causesPath, found, itemPath } from './contract.js';

const rule = 'error-examples-catalogued';
const examples = [...itemPath, 'responses', '400', 'content', 'application/json', 'examples'];
const body = { value: { error: 'NO_ITEM', error_description: '' } };

test('examples that show causes of the catalogue pass, under the name of the cause or an alias', async () => {
  expect(await found(rule)).toEqual([]);
});

test('an example named after no cause fails', async () => {
  const path = [...examples, 'gone'];
  expect(await found(rule, [path, body])).toEqual([{ rule, path }]);
});

test('a name that only begins like a cause is no alias', async () => {
  const path = [...examples, 'no-items'];
  expect(await found(rule, [path, body])).toEqual([{ rule, path }]);
});

test.each(['no-item', 'no-item-earlier-page'])(
  'the example %s with another code fails',
  async (name) => {
    const path = [...examples, name];
    expect(await found(rule, [[...path, 'value', 'error'], 'NO_AUTH'])).toEqual([{ rule, path }]);
  },
);

test('a status that the cause does not have in the catalogue fails', async () => {
  const statuses = [...causesPath, 'NO_AUTH', 'causes', 'no-auth', 'statuses', 'documented'];
  const path = [
    'components',
    'responses',
    'Unauthorized',
    'content',
    'application/json',
    'examples',
  ];
  const findings = await found(rule, [statuses, [403]]);
  expect(findings).toEqual([{ rule, path: [...path, 'no-auth'] }]);
});

test('a cause that the operation does not name fails', async () => {
  const findings = await found(rule, [[...itemPath, 'x-error-causes'], ['no-item']]);
  expect(findings).toEqual([{ rule, path: [...examples, 'no-item-left'] }]);
});
