import { describe, expectTypeOf, test } from 'vitest';
import {
  type AnyApiError,
  type AnyAuthError,
  type AnyRateLimitError,
  type ApiError,
  AuthError,
  type BackgroundId,
  Bitrix24ApiError,
  Bitrix24Error,
  type BotChatResult,
  type Chat,
  type ChatRole,
  type ChatType,
  createChatClient,
  type ErrorCode,
  isApiError,
  isAuthError,
  isRateLimitError,
  MalformedResponseError,
  type MessageType,
  type MethodName,
  type Outcome,
  type PermissionLevel,
  RateLimitError,
  type Time,
  TimeoutError,
  TransportError,
  type UnifiedChat,
} from '../../src/index.js';
import { type Problem, ValidationError } from '../../src/validate.js';

const webhook = createChatClient({ webhookUrl: 'https://example.bitrix24.com/rest/1/secret/' });
const oauth = createChatClient({ portal: 'example.bitrix24.com', accessToken: async () => 't' });

describe('a request', () => {
  test('gives result, time and response', async () => {
    const reply = await oauth.request('im.dialog.get', { DIALOG_ID: 'chat1' });
    expectTypeOf(reply.result).toEqualTypeOf<Chat>();
    expectTypeOf(reply.time).toEqualTypeOf<Time | undefined>();
    expectTypeOf(reply.response.headers.get).returns.toEqualTypeOf<string | null>();
  });

  test('takes a signal, a timeout and a number of retries, and nothing else', () => {
    webhook.call(
      'im.dialog.get',
      { DIALOG_ID: '1' },
      { signal: AbortSignal.abort(), timeout: 5, retry: 0 },
    );
    // @ts-expect-error no such option
    webhook.call('im.dialog.get', { DIALOG_ID: '1' }, { retries: 3 });
    // @ts-expect-error not a number
    webhook.call('im.dialog.get', { DIALOG_ID: '1' }, { retry: false });
  });
});

describe('a batch', () => {
  test('types each key by its own method', async () => {
    const { deal, bot } = await oauth.batch({
      deal: ['im.dialog.get', { DIALOG_ID: 'chat1' }],
      bot: ['imbot.v2.Chat.get', { botId: 456, dialogId: 'chat5' }],
    });
    expectTypeOf(deal).toEqualTypeOf<Outcome<'im.dialog.get'>>();
    if (deal.ok) expectTypeOf(deal.result).toEqualTypeOf<Chat>();
    if (bot.ok) expectTypeOf(bot.result).toEqualTypeOf<BotChatResult>();
    else expectTypeOf(bot.result).toEqualTypeOf<undefined>();
    if (bot.error) expectTypeOf(bot.ok).toEqualTypeOf<false>();
  });

  test('does not compile with a key that was not asked for, or read before it is known to be good', async () => {
    const outcomes = await oauth.batch({ deal: ['im.dialog.get', { DIALOG_ID: 'chat1' }] });
    // @ts-expect-error not asked for
    outcomes.line;
    // @ts-expect-error the result can be missing
    outcomes.deal.result.id;
  });

  test('does not compile with a wrong method, or with the parameters of another method', () => {
    // @ts-expect-error misspelt
    webhook.batch({ deal: ['im.dialog.gett', { DIALOG_ID: 'chat1' }] });
    // @ts-expect-error parameters of another method
    webhook.batch({ deal: ['im.dialog.get', { CHAT_ID: 1 }] });
    // @ts-expect-error no parameters
    webhook.batch({ deal: ['im.dialog.get'] });
    // @ts-expect-error a webhook needs the botToken here too
    webhook.batch({ bot: ['imbot.v2.Chat.get', { botId: 456, dialogId: 'chat5' }] });
    // @ts-expect-error two of the four
    webhook.batch({ line: ['imopenlines.dialog.get', { CHAT_ID: 1, SESSION_ID: 1 }] });
  });
});

describe('each', () => {
  test('gives the items as they were given, with outcomes of the method', async () => {
    const items = [{ DIALOG_ID: 'chat1' as const }];
    for await (const [params, outcome] of webhook.each('im.dialog.get', items)) {
      expectTypeOf(params.DIALOG_ID).toEqualTypeOf<'chat1'>();
      expectTypeOf(outcome).toEqualTypeOf<Outcome<'im.dialog.get'>>();
    }
  });

  test('does not compile with items of another method', () => {
    // @ts-expect-error wrong parameter
    webhook.each('im.dialog.get', [{ CHAT_ID: 1 }]);
    // @ts-expect-error not a list
    webhook.each('im.dialog.get', { DIALOG_ID: 'chat1' });
    // @ts-expect-error no botToken
    webhook.each('imbot.v2.Chat.get', [{ botId: 456, dialogId: 'chat5' }]);
  });
});

describe('the raw client', () => {
  test('knows paths, bodies and answers', async () => {
    const { data } = await webhook.raw.POST('/im.dialog.get', { body: { DIALOG_ID: 'chat1' } });
    expectTypeOf(data?.result).toEqualTypeOf<Chat | undefined>();
    // @ts-expect-error no such path
    webhook.raw.POST('/im.dialog.gett', { body: { DIALOG_ID: 'chat1' } });
    // @ts-expect-error wrong body
    webhook.raw.POST('/im.dialog.get', { body: {} });
  });
});

describe('options', () => {
  test('are checked', () => {
    // @ts-expect-error no such plan
    createChatClient({ portal: 'x', accessToken: 't', limiter: 'free' });
    // @ts-expect-error no such option
    createChatClient({ portal: 'x', accessToken: 't', retries: 1 });
    // @ts-expect-error a provider that gives no token
    createChatClient({ portal: 'x', accessToken: async () => undefined });
  });
});

describe('guards', () => {
  test('narrow code and method together', () => {
    const error: unknown = null;
    if (isApiError(error, 'IM_NOT_INSTALLED')) {
      expectTypeOf(error.method).toEqualTypeOf<'imopenlines.dialog.get'>();
    }
    if (isApiError(error, 'ACCESS_ERROR')) {
      expectTypeOf(error.method).toEqualTypeOf<
        'im.dialog.get' | 'imbot.dialog.get' | 'imopenlines.dialog.get'
      >();
    }
    if (isRateLimitError(error)) {
      expectTypeOf(error.retryAfterMs).toEqualTypeOf<number | undefined>();
    }
  });

  test('of the kinds of an ApiError narrow to the methods and their codes', () => {
    const error: unknown = null;
    if (isAuthError(error)) {
      expectTypeOf(error.method).toEqualTypeOf<MethodName | 'oauth.token'>();
      // @ts-expect-error no such method
      expectTypeOf<'im.dialog.gett'>().toExtend<typeof error.method>();
      if (error.method === 'im.dialog.get') {
        expectTypeOf(error).toEqualTypeOf<AuthError<'im.dialog.get'>>();
        expectTypeOf(error.code).toEqualTypeOf<ErrorCode<'im.dialog.get'>>();
      }
    }
    if (isRateLimitError(error)) {
      expectTypeOf(error.method).toEqualTypeOf<MethodName>();
      // @ts-expect-error the OAuth server has no such limit
      expectTypeOf<'oauth.token'>().toExtend<typeof error.method>();
      if (error.method === 'im.dialog.get') {
        expectTypeOf(error).toEqualTypeOf<RateLimitError<'im.dialog.get'>>();
      }
    }
  });

  test('narrow the error of an outcome', () => {
    const narrow = (outcome: Outcome<'im.dialog.get'>) => {
      if (outcome.error && isApiError(outcome.error)) {
        expectTypeOf(outcome.error.status).toBeNumber();
      }
    };
    expectTypeOf(narrow).toBeFunction();
    expectTypeOf<ApiError<'im.dialog.get'>['method']>().toEqualTypeOf<'im.dialog.get'>();
  });
});

describe('instanceof', () => {
  test('narrows as the guards do, and leaves nothing `any`', () => {
    const error: unknown = null;
    if (error instanceof Bitrix24ApiError) {
      expectTypeOf(error).toEqualTypeOf<AnyApiError>();
      expectTypeOf(error.method).toEqualTypeOf<MethodName | 'oauth.token'>();
      // @ts-expect-error no such method
      expectTypeOf<'im.dialog.gett'>().toExtend<typeof error.method>();
      if (error.method === 'imopenlines.dialog.get') {
        expectTypeOf(error.code).toEqualTypeOf<ErrorCode<'imopenlines.dialog.get'>>();
        // @ts-expect-error a code is a text
        error.code.toFixed();
      }
    }
    if (error instanceof AuthError) expectTypeOf(error).toEqualTypeOf<AnyAuthError>();
    if (error instanceof RateLimitError) {
      expectTypeOf(error).toEqualTypeOf<AnyRateLimitError>();
      // @ts-expect-error it can be absent
      error.retryAfterMs.toFixed();
    }
  });

  test('narrows to each kind that has no method', () => {
    const error: unknown = null;
    if (error instanceof Bitrix24Error) {
      expectTypeOf(error).toEqualTypeOf<Bitrix24Error>();
      // @ts-expect-error not every error has a status
      error.status;
    }
    if (error instanceof TransportError) expectTypeOf(error).toEqualTypeOf<TransportError>();
    if (error instanceof TimeoutError) expectTypeOf(error.timeoutMs).toBeNumber();
    if (error instanceof MalformedResponseError) expectTypeOf(error.snippet).toBeString();
    if (error instanceof ValidationError) {
      expectTypeOf(error.problems).toEqualTypeOf<readonly Problem[]>();
    }
  });
});

describe('the unified chat', () => {
  test('offers the known values of its members, and stays open', () => {
    expectTypeOf<UnifiedChat['role']>().toEqualTypeOf<ChatRole | null>();
    expectTypeOf<UnifiedChat['type']>().toEqualTypeOf<ChatType | null>();
    expectTypeOf<UnifiedChat['messageType']>().toEqualTypeOf<MessageType | null>();
    expectTypeOf<UnifiedChat['backgroundId']>().toEqualTypeOf<Exclude<BackgroundId, number>>();
    expectTypeOf<UnifiedChat['name']>().toEqualTypeOf<string | null>();
    const role: UnifiedChat['role'] = 'something new';
    expectTypeOf(role).toBeString();
    // @ts-expect-error a role is a text
    expectTypeOf<0>().toExtend<UnifiedChat['role']>();
  });

  test('offers them within its parts too, where an empty text becomes null', () => {
    type Level = NonNullable<UnifiedChat['permissions']>['manageUsersAdd'];
    expectTypeOf<Level>().toEqualTypeOf<Exclude<PermissionLevel, ''> | null | undefined>();
    type Url = NonNullable<UnifiedChat['entityLink']>['url'];
    expectTypeOf<Url>().toEqualTypeOf<string | null | undefined>();
  });
});
