import { describe, expect, test } from 'vitest';
import { type Audience, createPortal, openLine, type PortalDescription } from '../src/index.js';
import { call, openPortal } from './support/portal.js';

type CrmItems = PortalDescription['crmItems'];

/** A chat between operator 2 and customer 3, read by user 1, who is in no chat. */
async function readsAsStranger(
  method: string,
  { line, ...rest }: PortalDescription & { line?: Audience | undefined },
  chat: Partial<Parameters<typeof openLine>[0]> = {},
): Promise<[number, unknown]> {
  const state = createPortal({
    users: [{ id: 1 }, { id: 2 }, { id: 3, kind: 'connector' }],
    chats: [openLine({ id: 7, members: [2, 3], ...chat })],
    lines: [{ id: 1, ...(line !== undefined && { mayJoin: line }) }],
    ...rest,
  });
  const portal = await openPortal({ state });
  const answer = await call(portal.webhookUrl, method, { DIALOG_ID: 'chat7' });
  return [answer.status, answer.result['role'] ?? answer.body['error']];
}

const refused = { 'im.dialog.get': 403, 'imopenlines.dialog.get': 400 };

describe.each(Object.entries(refused))('%s of an open line chat', (method, refusal) => {
  test.each<[string, Audience]>([
    ['the user', [1]],
    ['everyone', 'everyone'],
  ])('is answered if %s may join the open line', async (_, line) => {
    expect(await readsAsStranger(method, { line: line })).toEqual([200, 'guest']);
  });

  test.each<[string, Audience | undefined]>([
    ['nobody', 'nobody'],
    ['another user', [2]],
    ['members only, as nothing says', undefined],
  ])('is refused if %s may join the open line', async (_, line) => {
    expect(await readsAsStranger(method, { line: line })).toEqual([refusal, 'ACCESS_ERROR']);
  });

  test('is answered if the user may see the CRM item of the session', async () => {
    const crmItems: CrmItems = [{ type: 'DEAL', id: 5, maySee: [1] }];
    expect(await readsAsStranger(method, { crmItems }, { crm: { DEAL: 5 } })).toEqual([
      200,
      'guest',
    ]);
  });

  test('is refused if the session names the CRM item but is not bound to it', async () => {
    const crmItems: CrmItems = [{ type: 'DEAL', id: 5, maySee: [1] }];
    const entityData1 = 'N|DEAL|5|N|N|1|0|0|0|0';
    expect(await readsAsStranger(method, { crmItems }, { entityData1 })).toEqual([
      refusal,
      'ACCESS_ERROR',
    ]);
  });

  test.each<[string, CrmItems]>([
    ['sees another item', [{ type: 'DEAL', id: 6, maySee: [1] }]],
    ['sees the item of another type', [{ type: 'LEAD', id: 5, maySee: [1] }]],
    ['does not see the item', [{ type: 'DEAL', id: 5, maySee: [2] }]],
  ])('is refused if the user %s', async (_, crmItems) => {
    expect(await readsAsStranger(method, { crmItems }, { crm: { DEAL: 5 } })).toEqual([
      refusal,
      'ACCESS_ERROR',
    ]);
  });

  test('is refused to an extranet user, whom "everyone" does not include', async () => {
    const users: PortalDescription['users'] = [
      { id: 1, kind: 'extranet' },
      { id: 2 },
      { id: 3, kind: 'connector' },
    ];
    expect(await readsAsStranger(method, { line: 'everyone', users })).toEqual([
      refusal,
      'ACCESS_ERROR',
    ]);
  });

  test('reads another operator’s chat on one open line of the demo portal, but not on the other', async () => {
    const portal = await openPortal();
    const { othersDialogId, closedDialogId } = portal.demo.openLine;
    const read = await call(portal.webhookUrl, method, { DIALOG_ID: othersDialogId });
    expect([read.status, read.result['role']]).toEqual([200, 'guest']);
    const closed = await call(portal.webhookUrl, method, { DIALOG_ID: closedDialogId });
    expect([closed.status, closed.body['error']]).toEqual([refusal, 'ACCESS_ERROR']);
  });
});
