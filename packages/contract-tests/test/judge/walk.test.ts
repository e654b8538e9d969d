import { describe, expect, test } from 'vitest';
import { fold, isBreakage } from '../../src/judge/finding.js';
import { component } from '../../src/judge/schema.js';
import { judgeBody, judgeSuccess } from '../../src/judge/success.js';
import { deal, legacy, support } from '../support/answers.js';

const judge = (method: string, body: unknown, status = 200) =>
  judgeSuccess(method, { status, body: JSON.stringify(body) }).mismatches;

describe('the examples of the pages have no breakage', () => {
  test.each([
    ['im.dialog.get', deal],
    ['imbot.dialog.get', deal],
    ['imbot.dialog.get', legacy],
  ])('%s', (method, answer) => {
    expect(judge(method, answer)).toEqual([]);
  });
});

test('reports forms that only a page prints as information', () => {
  const found = judge('imbot.v2.Chat.get', support);
  expect(found.filter((one) => isBreakage(one))).toEqual([]);
  expect(found.map(({ path, kind, seen }) => [path, kind, seen])).toEqual([
    ['result.chat.parentChatId', 'unrecorded-form', 'None'],
    ['result.chat.parentMessageId', 'unrecorded-form', 'None'],
    ['result.chat.textFieldEnabled', 'unrecorded-form', 'Flag as a letter'],
    ['result.chat.lastMessageViews', 'unrecorded-form', 'Views as text'],
    ['result.chat.markedId', 'unrecorded-form', 'None'],
    ['result.chat.unreadId', 'unrecorded-form', 'None'],
  ]);
});

test('reports an unknown value of an open set as information', () => {
  const novel = { ...deal, result: { ...deal.result, type: 'hologram' } };
  const found = fold('im.dialog.get', 'form chat', judge('im.dialog.get', novel));
  expect(found.map(({ severity }) => severity)).toEqual(['information']);
  expect(judge('im.dialog.get', novel)).toEqual([
    expect.objectContaining({ path: 'result.type', kind: 'unknown-value', seen: 'hologram' }),
  ]);
});

test('reports an answer in the dialect of another method as one finding', () => {
  const swapped = { ...deal, result: support.result.chat };
  expect(judge('im.dialog.get', swapped)).toEqual([
    { path: 'result', kind: 'dialect', expected: 'Chat', seen: 'BotChat' },
  ]);
  const inner = { ...support, result: { chat: deal.result } };
  expect(judge('imbot.v2.Chat.get', inner)).toEqual([
    { path: 'result.chat', kind: 'dialect', expected: 'BotChat', seen: 'Chat' },
  ]);
});

test('reports a chat with a string id as one wrong id, also where a legacy chat is allowed', () => {
  const wrong = { ...deal, result: { ...deal.result, id: '1439' } };
  const finding = {
    path: 'result.id',
    kind: 'type',
    expected: 'integer',
    seen: 'string like "0000"',
  };
  expect(judge('im.dialog.get', wrong)).toEqual([finding]);
  expect(judge('imbot.dialog.get', wrong)).toEqual([finding]);
});

test('reports a legacy chat with an integer id as one wrong id', () => {
  const wrong = { result: { ...legacy.result, id: 21191 } };
  expect(judge('imbot.dialog.get', wrong)).toEqual([
    { path: 'result.id', kind: 'type', expected: 'string', seen: 'integer' },
  ]);
});

test('compares a value that matches no branch of a union with all of them', () => {
  const wrong = { ...deal, result: { ...deal.result, public: 7 } };
  expect(judge('im.dialog.get', wrong)).toEqual([
    { path: 'result.public', kind: 'type', expected: 'string or object', seen: 'integer' },
  ]);
});

test('judges a value by the branch of the union that it matches', () => {
  const wrong = { ...deal, result: { ...deal.result, public: { code: 'weekly' } } };
  expect(judge('im.dialog.get', wrong)).toEqual([
    { path: 'result.public.link', kind: 'missing', expected: 'string', seen: 'nothing' },
  ]);
});

test('accepts any key in a free-form object and judges the declared ones', () => {
  const recentConfig = { chatId: '5', sections: [], anything: { at: 'all' } };
  const wrong = { ...support, result: { ...support.result, recentConfig } };
  expect(judge('imbot.v2.Chat.get', wrong).filter((one) => isBreakage(one))).toEqual([
    {
      path: 'result.recentConfig.chatId',
      kind: 'type',
      expected: 'integer',
      seen: 'string like "0"',
    },
  ]);
});

test('shows ids used as keys as one key, and odd keys in outline', () => {
  const wrong = { ...deal, result: { ...deal.result, 503: true, 'Anna Smith': 1 } };
  expect(judge('im.dialog.get', wrong).map(({ path }) => path)).toEqual([
    'result.{id}',
    'result.{aaaa aaaaa}',
  ]);
});

test('reports a missing time as one finding', () => {
  expect(judge('im.dialog.get', { result: deal.result })).toEqual([
    { path: 'time', kind: 'missing', expected: 'object', seen: 'nothing' },
  ]);
});

test('reports an error with status 200 as one finding about the envelope', () => {
  const answer = { error: 'ACCESS_ERROR', error_description: '' };
  expect(judge('im.dialog.get', answer)).toEqual([
    {
      path: '',
      kind: 'envelope',
      expected: 'result',
      seen: 'error ACCESS_ERROR with status 200',
    },
  ]);
});

test('reports a string that does not match its pattern as a wrong value', () => {
  const wrong = { ...deal, result: { ...deal.result, color: 'red', date_create: 'yesterday' } };
  expect(judge('im.dialog.get', wrong)).toEqual([
    {
      path: 'result.color',
      kind: 'value',
      expected: 'string that matches ^#[0-9a-fA-F]{6}$',
      seen: 'string like "aaa"',
    },
    {
      path: 'result.date_create',
      kind: 'value',
      expected: 'date-time string',
      seen: 'string like "aaaaaaaaa"',
    },
  ]);
});

test('judges the undeclared fields of an error', () => {
  const body = { error: 'X', error_description: '', time: {} };
  expect(judgeBody(component('ErrorBody'), body).mismatches).toEqual([
    { path: 'time', kind: 'undeclared', expected: 'no such field', seen: 'object' },
  ]);
});

test('never passes a value that Ajv refuses', () => {
  const odd = { oneOf: [{ type: 'object' }, { type: 'null' }], minProperties: 1 };
  expect(judgeBody(odd, {}).mismatches).toEqual([
    expect.objectContaining({ path: '', kind: 'value' }),
  ]);
});
