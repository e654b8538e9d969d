import { expect, test } from 'vitest';
import { methods } from '../../src/generated/plan.js';
import { judgeRelation } from '../../src/judge/relation.js';

function formByChat(method: string) {
  const forms = methods.find(({ name }) => name === method)?.forms;
  const form = forms?.find(({ name }) => name === 'chat');
  if (!form) throw new Error('the plan has no form by chat');
  return form;
}

test.each([
  ['chat5', { id: 5, dialog_id: 'chat5' }, 0],
  ['CHAT5', { id: 5, dialog_id: 'chat5' }, 0],
  ['CHAT5', { id: 6, dialog_id: 'chat5' }, 1],
  ['CHAT5', { id: 5, dialog_id: 'chat6' }, 1],
  ['CHAT5', { id: 5, dialog_id: 'CHAT5' }, 0],
  ['chat5', { id: 5, dialog_id: 'CHAT5' }, 1],
])('%s answered by %j gives %i findings', (value, result, findings) => {
  const form = formByChat('im.dialog.get');
  expect(judgeRelation({ form, value }, result)).toHaveLength(findings);
});

test.each([
  ['chat5', 0],
  ['256', 0],
  ['chat29', 1],
  ['CHAT5', 1],
  ['sg5', 1],
  ['', 1],
])(
  'a bot that requests chat5 and receives the dialog %j gives %i findings',
  (dialogId, findings) => {
    const form = formByChat('imbot.v2.Chat.get');
    const found = judgeRelation({ form, value: 'chat5' }, { chat: { id: 5, dialogId } });
    expect(found).toHaveLength(findings);
  },
);
