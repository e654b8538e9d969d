import { expect, test } from 'vitest';
import { found, itemPath, schemasPath } from './contract.js';

const rule = 'heading-style';
const request = [...itemPath, 'requestBody', 'content', 'application/json', 'examples', 'item'];
const answer = [...itemPath, 'responses', '200', 'content', 'application/json', 'examples', 'item'];

test('short headings that begin with a capital pass', async () => {
  expect(await found(rule)).toEqual([]);
});

test.each(['read a thing', 'Read a thing.', `Read ${'very '.repeat(12)}long`])(
  'the summary %j fails',
  async (text) => {
    const path = [...itemPath, 'summary'];
    expect(await found(rule, [path, text])).toEqual([{ rule, path }]);
  },
);

test('a title is checked', async () => {
  const path = [...schemasPath, 'Weight', 'oneOf', '0', 'title'];
  expect(await found(rule, [path, 'exact'])).toEqual([{ rule, path }]);
});

test.each([
  ['an operation', itemPath],
  ['the example of a request', request],
  ['the example of an answer', answer],
  ['a shared example', ['components', 'examples', 'no-auth']],
])('%s without a summary fails', async (_, path) => {
  expect(await found(rule, [[...path, 'summary']])).toEqual([{ rule, path }]);
});
