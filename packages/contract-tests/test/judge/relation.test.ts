import { expect, test } from 'vitest';
import { methods } from '../../src/generated/plan.js';
import { judgeRelation } from '../../src/judge/relation.js';

const form = methods
  .find(({ name }) => name === 'im.dialog.get')
  ?.forms.find(({ name }) => name === 'chat');

test.each([
  ['chat5', { id: 5, dialog_id: 'chat5' }, 0],
  ['CHAT5', { id: 5, dialog_id: 'chat5' }, 0],
  ['CHAT5', { id: 6, dialog_id: 'chat5' }, 1],
  ['CHAT5', { id: 5, dialog_id: 'chat6' }, 1],
])('%s answered by %j gives %i findings', (value, result, findings) => {
  if (!form) throw new Error('the plan has no form by chat');
  expect(judgeRelation({ form, value }, result)).toHaveLength(findings);
});
