import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPortal, loadState, saveState, UserError } from '../src/index.js';
import { call, openPortal } from './support/portal.js';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'emulator-state-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

const write = (content: string): string => {
  const file = join(directory, 'state.json');
  writeFileSync(file, content);
  return file;
};

describe('a state file', () => {
  test('contains the whole state, and only its owner may read it', () => {
    const file = join(directory, 'state.json');
    const state = createPortal({
      chats: [{ id: 5, name: 'Ünïcode "quoted"', members: [{ userId: 1 }] }],
    });
    saveState(file, state);
    expect(loadState(file)).toEqual(state);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('is called for a private dialog that a call creates, and for a refreshed token', async () => {
    const file = join(directory, 'state.json');
    const state = createPortal({ users: [{ id: 1 }, { id: 2 }] });
    const portal = await openPortal({
      state,
      onStateChange: (changed) => saveState(file, changed),
    });
    await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: '2' });
    expect(loadState(file).chats).toMatchObject([{ id: 1, messageType: 'P', ownerId: 1 }]);
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: 'local.app',
      client_secret: 'cl13nts3cr3t',
      refresh_token: 'r3fr3sht0k3n',
    });
    await fetch(`${portal.url}/oauth/token/`, { method: 'POST', body: form });
    expect(loadState(file).tokens.map((token) => token.spent)).toEqual([true, false]);
    expect(loadState(file)).toEqual(portal.snapshot());
  });

  test.each([
    ['not json at all', 'is not JSON: '],
    ['[]', 'The state is not valid: '],
    ['{"users":[]}', 'The state is not valid: users: must hold at least one user'],
    [
      '{"users":[{}],"chats":[{}]}',
      'The state is not valid: users[0].id: is missing; chats[0].id: is missing',
    ],
    ['{"version":2,"users":[],"webhooks":[],"tokens":[]}', 'The state is not valid: version: '],
  ])('refuses %s and names the mistake', (content, message) => {
    const file = write(content);
    expect(() => loadState(file)).toThrow(UserError);
    expect(() => loadState(file)).toThrow(message);
    expect(() => loadState(file)).toThrow(file);
  });

  test.each([['{"chats":[{"id":5,"members":[{"userId":1},{"userId":2}]}]}'], ['{}']])(
    'completes %s',
    (content) => {
      const state = loadState(write(content));
      expect(state).toEqual(createPortal(JSON.parse(content)));
      expect(state.users.length).toBeGreaterThan(0);
      expect(state.webhooks).toMatchObject([{ userId: 1, scopes: ['im', 'imbot', 'imopenlines'] }]);
    },
  );

  test('may start with a byte order mark', () => {
    const state = createPortal();
    expect(loadState(write(`\ufeff${JSON.stringify(state)}`))).toEqual(state);
  });

  test('a missing file is refused by name', () => {
    const file = join(directory, 'absent.json');
    expect(() => loadState(file)).toThrow(
      `${file} cannot be read. Check the path and its permissions.`,
    );
  });

  test.each([
    [
      { chats: [{ id: 5, members: [{ userId: 1 }] }, { id: 5 }] },
      'chats[1].id: 5 is in the list twice',
    ],
    [
      { sessions: [{ id: 1, chatId: 9, startedAt: '2026-01-01T00:00:00Z' }] },
      'sessions[0].chatId: there is no chat 9 in chats',
    ],
    [
      { lines: [{ id: 1 }], chats: [{ id: 5, entityType: 'LINES', entityId: 'livechat|2|5|9' }] },
      'chats[0].entityId: there is no line 2 in lines',
    ],
    [{ lines: [{ id: 1, mayJoin: [77] }] }, 'lines[0].mayJoin[0]: there is no user 77 in users'],
    [
      { crmItems: [{ type: 'DEAL', id: 5, maySee: [77] }] },
      'crmItems[0].maySee[0]: there is no user 77 in users',
    ],
    [{ chats: [{ id: 5, mayJoin: [1, 77] }] }, 'chats[0].mayJoin[1]: there is no user 77 in users'],
    [{ chats: [{ id: 5, colour: 'red' }] }, 'chats[0].colour: '],
    [{ chats: [{ id: 5, messageType: 'Q' }] }, 'chats[0].messageType: '],
    [
      { chats: [{ id: 5, createdAt: 'yesterday' }] },
      'chats[0].createdAt: must be an ISO 8601 date with an offset',
    ],
    [
      { chats: [{ id: 5, createdAt: '2026-13-01T00:00:00Z' }] },
      'chats[0].createdAt: must be a date that exists',
    ],
    [{ chats: [{ id: -1 }] }, 'chats[0].id: '],
    [
      { applications: [{ id: 'a\nb', secret: 's', scopes: [] }] },
      'applications[0].id: must be letters',
    ],
    [{ chats: [{ id: 2 ** 53 }] }, 'chats[0].id: '],
    [{ portal: { timezone: 'Moscow' } }, 'portal.timezone: must be an offset such as +01:00'],
  ])('reports the place of a broken rule: %j', (change, message) => {
    const file = write(JSON.stringify({ ...createPortal(), ...change }));
    expect(() => loadState(file)).toThrow(message);
  });

  test('reports the place of a user that only a chat names', () => {
    const state = createPortal();
    const broken = { ...state, chats: [{ id: 5, members: [{ userId: 1 }, { userId: 77 }] }] };
    expect(() => loadState(write(JSON.stringify(broken)))).toThrow(
      'chats[0].members[1].userId: there is no user 77 in users',
    );
  });

  test('never prints a secret of a faulty file', () => {
    const state = createPortal();
    const [webhook] = state.webhooks;
    const broken = { ...state, webhooks: [{ ...webhook, secret: 'my secret/with spaces' }] };
    const message = (() => {
      try {
        loadState(write(JSON.stringify(broken)));
        return '';
      } catch (error) {
        return String(error);
      }
    })();
    expect(message).toContain('webhooks[0].secret: ');
    expect(message).not.toContain('my secret');
    const cut = write(`{"webhooks":[{"secret":"t0ps3cr3t"x`);
    expect(() => loadState(cut)).not.toThrow('t0ps3cr3t');
  });
});

describe('createPortal', () => {
  test('creates the users that chats mention, a webhook and a token', async () => {
    const state = createPortal({ chats: [{ id: 5, ownerId: 3, members: [{ userId: 2 }] }] });
    expect(state.users.map((user) => user.id)).toEqual([1, 2, 3]);
    const portal = await openPortal({ state });
    const answer = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: '2' });
    expect(answer.status).toBe(200);
    expect(portal.accessToken).toBe('acc3sst0k3n');
  });

  test('refuses what a state file may not contain', () => {
    expect(() => createPortal({ chats: [{ id: 0 }] })).toThrow('chats[0].id: ');
  });
});

test('checks a state that createPortal did not make like a file', async () => {
  const state = createPortal();
  await expect(openPortal({ state: { ...state, webhooks: [] } })).rejects.toThrow(
    'The state is not valid: webhooks: must hold at least one webhook',
  );
});

test('a portal with very many chats can still create one', async () => {
  const state = createPortal({ users: [{ id: 1 }, { id: 2 }], chats: [{ id: 1 }] });
  const [chat] = state.chats;
  if (!chat) throw new Error('createPortal lost a chat');
  const chats = Array.from({ length: 150_000 }, (_, index) => ({ ...chat, id: index + 1 }));
  const portal = await openPortal({ state: { ...state, chats } });
  const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: '2' });
  expect(result['id']).toBe(150_001);
});

test('a portal never changes the state object that it was started with', async () => {
  const state = createPortal({ users: [{ id: 1 }, { id: 2 }] });
  const before = structuredClone(state);
  const portal = await openPortal({ state });
  await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: '2' });
  expect(state).toEqual(before);
});
