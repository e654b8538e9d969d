import { expect, test } from 'vitest';
import { found, itemPath } from './contract.js';

const rule = 'operation-scope';
const security = [...itemPath, 'security'];

test('an operation for a webhook, or for a token with its scope, passes', async () => {
  expect(await found(rule)).toEqual([]);
});

test.each(['im.import', 'user.userfield'])('the scope %s passes', async (scope) => {
  expect(await found(rule, [security, [{}, { Token: [scope] }]])).toEqual([]);
});

test('an operation without security fails', async () => {
  expect(await found(rule, [security])).toEqual([{ rule, path: itemPath }]);
});

test.each([
  ['a token before the webhook', [{ Token: ['demo'] }, {}]],
  ['no way for a webhook', [{ Token: ['demo'] }]],
  ['no way for a token', [{}]],
  ['a third way', [{}, { Token: ['demo'] }, { Token: ['im'] }]],
  ['two scopes', [{}, { Token: ['demo', 'im'] }]],
  ['no scope', [{}, { Token: [] }]],
  ['a scope that is no single word', [{}, { Token: ['im, imbot'] }]],
  ['a scope that ends with a dot', [{}, { Token: ['im.'] }]],
  ['a scope that is no text', [{}, { Token: [7] }]],
  ['an unknown scheme', [{}, { Key: ['demo'] }]],
])('%s fails', async (_, value) => {
  const [finding] = await found(rule, [security, value]);
  expect(finding).toEqual({ rule, path: security });
});

test('security for the whole contract fails, because the scope differs', async () => {
  expect(await found(rule, [['security'], [{}]])).toEqual([{ rule, path: ['security'] }]);
});

test('a scheme that puts a token into addresses fails', async () => {
  const path = ['components', 'securitySchemes', 'Auth'];
  const scheme = { type: 'apiKey', in: 'query', name: 'auth', description: 'A token.' };
  expect(await found(rule, [path, scheme])).toEqual([{ rule, path }]);
});
