import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createChatClient } from '../src/index.js';
import { type Problem, problemsOf, ValidationError, validateResults } from '../src/validate.js';
import { errorOf } from './support/error.js';
import { portal } from './support/portal.js';

const result = (name: string) => {
  const file = new URL(`../../../openapi/examples/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).result;
};

describe('the checks', () => {
  test.each([
    ['im.dialog.get', 'im.dialog.get/200-deal-chat'],
    ['imbot.v2.Chat.get', 'imbot.v2.Chat.get/200-support-chat'],
    ['imbot.dialog.get', 'imbot.dialog.get/200-legacy'],
    ['imbot.dialog.get', 'im.dialog.get/200-deal-chat'],
    ['imopenlines.dialog.get', 'imopenlines.dialog.get/200-line-chat'],
  ] as const)('find nothing in the page’s example of %s', (method, name) => {
    expect(problemsOf(method, result(name))).toEqual([]);
  });

  test('name the place and the kind of each problem, and no value', () => {
    const { name: _, ...chat } = result('im.dialog.get/200-deal-chat');
    chat.id = '1439';
    chat.readed_list[0].date = 5;
    expect(problemsOf('im.dialog.get', chat)).toEqual([
      { path: 'name', kind: 'missing' },
      { path: 'id', kind: 'type' },
      { path: 'readed_list.0.date', kind: 'type' },
    ]);
    expect(problemsOf('im.dialog.get', [])).toEqual([{ path: '', kind: 'type' }]);
  });

  test('name once what every alternative finds', () => {
    const chat = { ...result('im.dialog.get/200-deal-chat'), public: 5 };
    expect(problemsOf('im.dialog.get', chat)).toEqual([
      { path: 'public', kind: 'type' },
      { path: 'public', kind: 'oneOf' },
    ]);
  });

  test('compare with the shape that the result is nearest to', () => {
    const { title: _, ...legacy } = result('imbot.dialog.get/200-legacy');
    expect(problemsOf('imbot.dialog.get', legacy)).toEqual([{ path: 'title', kind: 'missing' }]);
  });

  test('take keys that the contract does not know', () => {
    expect(
      problemsOf('im.dialog.get', { ...result('im.dialog.get/200-deal-chat'), new: 1 }),
    ).toEqual([]);
  });
});

describe('a client that validates', () => {
  const stringId = { kind: 'retype', path: 'result.id', to: 'string' } as const;

  test('throws, with `throw`, for a single call and for one of a batch', async () => {
    const { webhookUrl, inject } = await portal();
    inject({ ...stringId, method: 'im.dialog.get' });
    const client = createChatClient({ webhookUrl, validate: validateResults({ mode: 'throw' }) });
    const error = await errorOf(client.call('im.dialog.get', { DIALOG_ID: 'chat1435' }));
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({
      message:
        'im.dialog.get (DIALOG_ID chat1435) returned a result that does not match the contract: id (type)',
      problems: [{ path: 'id', kind: 'type' }],
    });
    const { bad, good } = await client.batch({
      bad: ['im.dialog.get', { DIALOG_ID: 'chat1435' }],
      good: ['imopenlines.dialog.get', { CHAT_ID: 1375 }],
    });
    expect(bad.error).toBeInstanceOf(ValidationError);
    expect(good.ok).toBe(true);
  });

  test('names the first problems of many in its message, and holds all', async () => {
    const validate = validateResults({ mode: 'throw' });
    const error = await errorOf(() => validate?.('im.dialog.get', { id: 'x' }, {}));
    if (!(error instanceof ValidationError)) throw error;
    expect(error.message.split(', ')).toHaveLength(6);
    expect(error.message).toMatch(/, and \d+ more$/);
    expect(error.problems.length).toBeGreaterThan(20);
  });

  test('calls a callback, with `warn`, and returns the result, whatever the callback does', async () => {
    const { webhookUrl, inject } = await portal();
    inject(stringId);
    const reported: [string, readonly Problem[]][] = [];
    const onProblems = (method: string, problems: readonly Problem[]) => {
      reported.push([method, problems]);
      throw new Error('the log is full');
    };
    const validate = validateResults({ mode: 'warn', onProblems });
    const chat = await createChatClient({ webhookUrl, validate }).call('im.dialog.get', {
      DIALOG_ID: 'chat1435',
    });
    expect(chat.id).toBe('1435');
    expect(reported).toEqual([['im.dialog.get', [{ path: 'id', kind: 'type' }]]]);
  });

  test('checks nothing, with `off`', async () => {
    const { webhookUrl, inject } = await portal();
    inject(stringId);
    const validate = validateResults({ mode: 'off' });
    const chat = await createChatClient({ webhookUrl, validate }).call('im.dialog.get', {
      DIALOG_ID: 'chat1435',
    });
    expect(chat.id).toBe('1435');
  });

  test('names an echo of something that was not asked for, alone and in a batch', async () => {
    const chat = { ...result('im.dialog.get/200-deal-chat'), id: 1439, dialog_id: 'chat1439' };
    const validate = validateResults({ mode: 'throw' });
    const check = (asked: string) => () => validate?.('im.dialog.get', chat, { DIALOG_ID: asked });
    expect(check('chat1439')).not.toThrow();
    expect(await errorOf(check('chat7'))).toMatchObject({
      problems: [
        { path: 'id', kind: 'mismatch' },
        { path: 'dialog_id', kind: 'mismatch' },
      ],
    });
  });

  test('takes an identifier as the portal does: letters in any case, zeros in front', () => {
    const line = { ...result('im.dialog.get/200-deal-chat'), id: 5, dialog_id: 'chat5' };
    const validate = validateResults({ mode: 'throw' });
    const check = (asked: string) => () =>
      validate?.('imopenlines.dialog.get', line, { DIALOG_ID: asked });
    expect(check('CHAT5')).not.toThrow();
    const own = { ...line, dialog_id: 'chat005' };
    expect(() => validate?.('im.dialog.get', own, { DIALOG_ID: 'chat005' })).not.toThrow();
    expect(check('CHAT6')).toThrow(/id \(mismatch\), dialog_id \(mismatch\)/);
  });

  test.each([
    ['chat5', true],
    ['256', true],
    ['chat6', false],
    ['sg5', false],
    ['', false],
  ])('a bot that asks for chat5 is answered with the dialog %j: %s', (dialogId, isRight) => {
    const answer = result('imbot.v2.Chat.get/200-group-chat');
    const changed = { ...answer, chat: Object.assign({}, answer['chat'], { dialogId }) };
    const validate = validateResults({ mode: 'throw' });
    const check = () => validate?.('imbot.v2.Chat.get', changed, { dialogId: 'chat5' });
    if (isRight) expect(check).not.toThrow();
    else expect(check).toThrow(/chat\.dialogId \(mismatch\)/);
  });

  test('waits for an asynchronous check, and rejects as it does', async () => {
    const { webhookUrl } = await portal();
    const validate = async () => {
      await new Promise(setImmediate);
      throw new Error('not this one');
    };
    const client = createChatClient({ webhookUrl, validate });
    const dialog = { DIALOG_ID: 'chat1435' };
    expect(await errorOf(client.call('im.dialog.get', dialog))).toMatchObject({
      message: 'not this one',
    });
    const { a } = await client.batch({ a: ['im.dialog.get', dialog] });
    expect(a.error).toMatchObject({ message: 'not this one' });
  });

  test.each<[unknown, string]>([
    [undefined, "mode must be 'off', 'throw' or 'warn'"],
    [{ mode: 'wran' }, "mode must be 'off', 'throw' or 'warn'"],
    [{ mode: 'warn' }, 'onProblems must be a function'],
  ])('refuses the options %j', async (options, message) => {
    const error = await errorOf(() => validateResults(options as never));
    expect(error).toMatchObject({ name: 'Bitrix24Error', message });
  });

  test('keeps working when an asynchronous callback rejects', async () => {
    const { webhookUrl, inject } = await portal();
    inject(stringId);
    const lost: unknown[] = [];
    const onLost = (reason: unknown) => lost.push(reason);
    process.on('unhandledRejection', onLost);
    const onProblems = async () => {
      throw new Error('the log is full');
    };
    const validate = validateResults({ mode: 'warn', onProblems });
    const client = createChatClient({ webhookUrl, validate });
    await client.call('im.dialog.get', { DIALOG_ID: 'chat1435' });
    await new Promise(setImmediate);
    process.off('unhandledRejection', onLost);
    expect(lost).toEqual([]);
  });
});
