import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bundle, bundleNow, placedExamples, schemaJudge } from './bundled.js';
import { vendorExamples } from './vendor-examples.js';

let bundle: Bundle;
let judge: ReturnType<typeof schemaJudge>;

beforeAll(async () => {
  bundle = await bundleNow();
  judge = schemaJudge(bundle);
});

const read = (file: string) =>
  readFileSync(new URL(`../../../openapi/examples/${file}`, import.meta.url));

describe('the examples of the vendor', () => {
  test.each(vendorExamples)(
    '$file equals the example of the page byte for byte',
    ({ file, sha256 }) => {
      expect(createHash('sha256').update(read(file)).digest('hex')).toBe(sha256);
    },
  );

  test.each(vendorExamples)(
    '$file is the example $name of $operation $status, and fits its schema',
    (vendor) => {
      const placed = placedExamples(bundle).find(
        (example) =>
          example.operation === vendor.operation &&
          example.place === vendor.status &&
          example.name === vendor.name,
      );
      const printed: unknown = JSON.parse(read(vendor.file).toString());
      expect(placed?.value).toEqual(printed);
      expect(judge(placed?.schema ?? {}, printed)).toBe('');
    },
  );

  test.each(['imbot.dialog.get/200-legacy.json', 'im.dialog.get/200-legacy-earlier-page.json'])(
    '%s is a LegacyChat and no Chat',
    (file) => {
      const { result } = JSON.parse(read(file).toString()) as { result: unknown };
      expect(judge({ $ref: '#/components/schemas/LegacyChat' }, result)).toBe('');
      expect(judge({ $ref: '#/components/schemas/Chat' }, result)).toContain("'name'");
    },
  );
});

describe('every example', () => {
  test('matches the schema of its request or answer', () => {
    const all = placedExamples(bundle);
    const misfits = all
      .map((example) => ({ ...example, fault: judge(example.schema, example.value) }))
      .filter(({ fault }) => fault !== '')
      .map(({ operation, place, name, fault }) => `${operation} ${place} ${name}: ${fault}`);
    expect(misfits).toEqual([]);
    expect(new Set(all.map(({ operation }) => operation))).toEqual(
      new Set(Object.keys(bundle.paths).map((path) => path.slice(1))),
    );
  });
});

describe('the schemas', () => {
  const botUser = {
    id: 456,
    active: true,
    name: 'Support Bot',
    firstName: 'Support Bot',
    lastName: '',
    workPosition: '',
    color: '#4ba984',
    avatar: '',
    gender: 'M',
    birthday: '',
    extranet: false,
    bot: true,
    connector: false,
    externalAuthId: 'bot',
    status: 'online',
    idle: false,
    lastActivityDate: false,
    mobileLastDate: false,
    desktopLastDate: false,
    absent: false,
    departments: [],
    phones: false,
    type: 'bot',
    website: '',
    email: '',
  };
  const chatAnswer = () =>
    structuredClone(JSON.parse(read('im.dialog.get/200-deal-chat.json').toString())) as {
      result: Record<string, unknown>;
      time?: unknown;
    };
  const answerOf = (method: string) =>
    bundle.paths[`/${method}`]?.post.responses['200']?.content?.['application/json'].schema ?? {};

  test('refuse a string as an integer id', () => {
    const answer = chatAnswer();
    answer.result['id'] = '1439';
    expect(judge(answerOf('im.dialog.get'), answer)).toContain('id must be integer');
  });

  test('require time with a Chat, even where it is optional for a LegacyChat', () => {
    const answer = chatAnswer();
    delete answer.time;
    expect(judge(answerOf('im.dialog.get'), answer)).toContain("required property 'time'");
    expect(judge(answerOf('imbot.dialog.get'), answer)).toContain("required property 'time'");
  });

  test.each(['text_field_enabled', 'background_id'])(
    'accept a chat without %s, as portals of 2024 send it',
    (key) => {
      const answer = chatAnswer();
      delete answer.result[key];
      expect(judge(answerOf('im.dialog.get'), answer)).toBe('');
    },
  );

  test('accept undocumented keys', () => {
    const answer = chatAnswer();
    answer.result['disappearing_time'] = 0;
    answer.result['something_new'] = { any: 'thing' };
    expect(judge(answerOf('im.dialog.get'), answer)).toBe('');
  });

  test('accept the public alias of a videoconference as an object', () => {
    const answer = chatAnswer();
    answer.result['public'] = { code: 'weekly', link: 'https://example.bitrix24.com/video/weekly' };
    expect(judge(answerOf('im.dialog.get'), answer)).toBe('');
    answer.result['public'] = { code: 'weekly' };
    expect(judge(answerOf('im.dialog.get'), answer)).not.toBe('');
  });

  test.each(['chat1439', 256])('accept %j as the dialog id that im.dialog.get repeats', (id) => {
    const answer = chatAnswer();
    answer.result['dialog_id'] = id;
    expect(judge(answerOf('im.dialog.get'), answer)).toBe('');
    expect(judge(answerOf('imopenlines.dialog.get'), answer)).toBe('');
  });

  test.each([0.5, null, ['chat1439']])('refuse %j as a dialog id', (id) => {
    const answer = chatAnswer();
    answer.result['dialog_id'] = id;
    expect(judge(answerOf('im.dialog.get'), answer)).not.toBe('');
  });

  test.each(['name', 'firstName', 'lastName', 'workPosition'])(
    'accept null as %s of a user',
    (key) => {
      expect(judge({ $ref: '#/components/schemas/BotUser' }, { ...botUser, [key]: null })).toBe('');
      expect(judge({ $ref: '#/components/schemas/BotUser' }, { ...botUser, [key]: 7 })).not.toBe(
        '',
      );
    },
  );

  test.each([
    [{}, false],
    [{ CHAT_ID: 1777 }, true],
    [{ DIALOG_ID: 'chat1777' }, true],
    [{ DIALOG_ID: '1777' }, false],
    [{ SESSION_ID: 343 }, true],
    [{ USER_CODE: 'livechat|1|1373|211' }, true],
    [{ USER_CODE: 'livechat|1' }, false],
    [{ CHAT_ID: 1777, SESSION_ID: 343 }, false],
    [{ CHAT_ID: 1777, SESSION_ID: null }, true],
    [{ CHAT_ID: null }, false],
    [{ CHAT_ID: null, SESSION_ID: null }, false],
    [{ USER_CODE: 'livechat|1|1373|211', auth: 'access-token' }, true],
  ])('of imopenlines.dialog.get accept %j: %s', (params, fits) => {
    expect(judge({ $ref: '#/components/schemas/LineDialogParams' }, params) === '').toBe(fits);
  });

  test.each([
    ['chat1435', true],
    ['sg12', true],
    ['256', true],
    ['', false],
    ['crm12', false],
    ['chat', false],
    ['chat 1', false],
    ['0', false],
    ['chat0', false],
  ])('of im.dialog.get accept the dialog id %j: %s', (DIALOG_ID, fits) => {
    expect(judge({ $ref: '#/components/schemas/DialogParams' }, { DIALOG_ID }) === '').toBe(fits);
  });
});
