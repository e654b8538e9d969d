import { expect, test } from 'vitest';
import { causesPath, found, itemPath, oldPath } from './contract.js';

const rule = 'error-cause-examples';
const responses = [...itemPath, 'responses'];
const examples = [...responses, '400', 'content', 'application/json', 'examples'];

test('causes with an example for each status pass, and so do those of batch without an example', async () => {
  expect(await found(rule)).toEqual([]);
});

test('a cause without an example fails', async () => {
  const findings = await found(rule, [[...examples, 'no-item']]);
  expect(findings).toEqual([{ rule, path: [...responses, '400'] }]);
});

test('an alias does not count as an example of the cause', async () => {
  const findings = await found(rule, [[...examples, 'no-item']], [[...examples, 'no-item-x'], {}]);
  expect(findings).toEqual([{ rule, path: [...responses, '400'] }]);
});

test('an example with another code does not show the cause', async () => {
  const findings = await found(rule, [[...examples, 'no-item', 'value', 'error'], 'NO_THING']);
  expect(findings).toEqual([{ rule, path: [...responses, '400'] }]);
});

test.each(['documented', 'observed'])('a further %s status needs an example too', async (word) => {
  const statuses = [...causesPath, 'NO_ITEM', 'causes', 'no-item', 'statuses', word];
  expect(await found(rule, [statuses, [400, 404]])).toEqual([
    { rule, path: responses },
    { rule, path: [...oldPath, 'responses'] },
  ]);
});

test('a cause of every method needs an example in every operation', async () => {
  const statuses = [...causesPath, 'NO_AUTH', 'causes', 'no-auth', 'statuses', 'observed'];
  expect(await found(rule, [statuses, [403]])).toEqual([
    { rule, path: responses },
    { rule, path: [...oldPath, 'responses'] },
  ]);
});

test('200 is a failed command of a batch and needs no example', async () => {
  const statuses = [...causesPath, 'NO_ITEM', 'causes', 'no-item', 'statuses', 'observed'];
  expect(await found(rule, [statuses, [200]])).toEqual([]);
});
