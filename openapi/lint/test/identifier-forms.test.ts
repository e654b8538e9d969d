import { expect, test } from 'vitest';
import { found, itemPath } from './contract.js';

const rule = 'identifier-forms';
const forms = [...itemPath, 'x-identifier-forms'];
const examples = [...itemPath, 'requestBody', 'content', 'application/json', 'examples'];

test('a form with a request example of its name passes', async () => {
  expect(await found(rule)).toEqual([]);
});

test('a form without an example fails', async () => {
  const path = [...forms, 'name'];
  const findings = await found(rule, [path, { parameter: 'ITEM_NAME', kind: 'name' }]);
  expect(findings).toEqual([{ rule, path }]);
});

test('an example without a form fails', async () => {
  const path = [...examples, 'name'];
  const findings = await found(rule, [path, { value: { ITEM_NAME: 'Lamp' } }]);
  expect(findings).toEqual([{ rule, path }]);
});

test('an example without the parameter of its form fails', async () => {
  const findings = await found(rule, [[...examples, 'item', 'value'], { ITEM_NAME: 'Lamp' }]);
  expect(findings).toEqual([{ rule, path: [...forms, 'item', 'parameter'] }]);
});

test('a form without a parameter passes, for a call without an identifier', async () => {
  const findings = await found(
    rule,
    [[...forms, 'item'], {}],
    [[...examples, 'item', 'value'], {}],
  );
  expect(findings).toEqual([]);
});

test.each([[{ parameter: 'ITEM_ID' }], [{ kind: 'item' }]])(
  'a form with %j alone fails',
  async (form) => {
    const path = [...forms, 'item'];
    expect(await found(rule, [path, form])).toEqual([{ rule, path }]);
  },
);

test('an operation without forms fails', async () => {
  expect(await found(rule, [forms])).toEqual([
    { rule, path: itemPath },
    { rule, path: [...examples, 'item'] },
  ]);
});
