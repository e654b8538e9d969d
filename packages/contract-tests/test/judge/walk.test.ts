import { describe, expect, test } from 'vitest';
import { fold, isBreakage } from '../../src/judge/finding.js';
import { component } from '../../src/judge/schema.js';
import { judgeBody, judgeSuccess } from '../../src/judge/success.js';
import { deal, legacy, support } from '../support/answers.js';

const judge = (method: string, body: unknown, status = 200) =>
  judgeSuccess(method, { status, body: JSON.stringify(body) }).mismatches;

describe('the examples of the pages are right', () => {
  test.each([
    ['im.dialog.get', deal],
    ['imbot.dialog.get', deal],
    ['imbot.dialog.get', legacy],
  ])('%s', (method, answer) => {
    expect(judge(method, answer)).toEqual([]);
  });
});

test('forms that only a page prints are information when they come over the wire', () => {
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

test('a value that an open set does not list is information', () => {
  const novel = { ...deal, result: { ...deal.result, type: 'hologram' } };
  const found = fold('im.dialog.get', 'form chat', judge('im.dialog.get', novel));
  expect(found.map(({ severity }) => severity)).toEqual(['information']);
  expect(judge('im.dialog.get', novel)).toEqual([
    expect.objectContaining({ path: 'result.type', kind: 'unknown-value', seen: 'hologram' }),
  ]);
});

test('an answer in the dialect of another method is one finding', () => {
  const swapped = { ...deal, result: support.result.chat };
  expect(judge('im.dialog.get', swapped)).toEqual([
    { path: 'result', kind: 'dialect', expected: 'Chat', seen: 'BotChat' },
  ]);
  const inner = { ...support, result: { chat: deal.result } };
  expect(judge('imbot.v2.Chat.get', inner)).toEqual([
    { path: 'result.chat', kind: 'dialect', expected: 'BotChat', seen: 'Chat' },
  ]);
});

test('a chat with a string id is one wrong id, also where a legacy chat could have come', () => {
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

test('a legacy chat with an integer id is one wrong id', () => {
  const wrong = { result: { ...legacy.result, id: 21191 } };
  expect(judge('imbot.dialog.get', wrong)).toEqual([
    { path: 'result.id', kind: 'type', expected: 'string', seen: 'integer' },
  ]);
});

test('a value that no form of a union takes is measured against them all', () => {
  const wrong = { ...deal, result: { ...deal.result, public: 7 } };
  expect(judge('im.dialog.get', wrong)).toEqual([
    { path: 'result.public', kind: 'type', expected: 'string or object', seen: 'integer' },
  ]);
});

test('within a union the form that the value has is judged', () => {
  const wrong = { ...deal, result: { ...deal.result, public: { code: 'weekly' } } };
  expect(judge('im.dialog.get', wrong)).toEqual([
    { path: 'result.public.link', kind: 'missing', expected: 'string', seen: 'nothing' },
  ]);
});

test('free-form objects may hold anything; the keys that they name are judged', () => {
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

test('ids used as keys are folded, and odd keys are shown in outline', () => {
  const wrong = { ...deal, result: { ...deal.result, 503: true, 'Anna Smith': 1 } };
  expect(judge('im.dialog.get', wrong).map(({ path }) => path)).toEqual([
    'result.{id}',
    'result.{aaaa aaaaa}',
  ]);
});

test('a missing time is one finding', () => {
  expect(judge('im.dialog.get', { result: deal.result })).toEqual([
    { path: 'time', kind: 'missing', expected: 'object', seen: 'nothing' },
  ]);
});

test('an error with status 200 is one finding about the envelope', () => {
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

test('a string that breaks its pattern is a wrong value', () => {
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

test('an error body is judged with its undeclared fields', () => {
  const body = { error: 'X', error_description: '', time: {} };
  expect(judgeBody(component('ErrorBody'), body).mismatches).toEqual([
    { path: 'time', kind: 'undeclared', expected: 'no such field', seen: 'object' },
  ]);
});

test('what Ajv refuses is never passed, even where the walk sees nothing', () => {
  const odd = { oneOf: [{ type: 'object' }, { type: 'null' }], minProperties: 1 };
  expect(judgeBody(odd, {}).mismatches).toEqual([
    expect.objectContaining({ path: '', kind: 'value' }),
  ]);
});
