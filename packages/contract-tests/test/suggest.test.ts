import { expect, test } from 'vitest';
import { schemas } from '../src/generated/schemas.js';
import { fold } from '../src/judge/finding.js';
import { judgeSuccess } from '../src/judge/success.js';
import { suggestedPatch } from '../src/suggest.js';
import { deal, support } from './support/answers.js';

const patchesFor = (method: string, body: unknown) =>
  fold(method, 'form', judgeSuccess(method, { status: 200, body: JSON.stringify(body) }).mismatches)
    .flatMap((finding) => suggestedPatch(finding) ?? [])
    .map(({ path, value }) => [path, value]);

/** What a pointer leads to in the bundle, its last step left out. */
function parentOf(pointer: string): unknown {
  const steps = pointer.split('/').slice(1, -1);
  return steps.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    { components: { schemas } },
  );
}

test('an undeclared field goes into the component that its object is of', () => {
  const [reader, ...others] = deal.result.readed_list;
  const body = {
    ...deal,
    result: { ...deal.result, readed_list: [{ ...reader, mood: 'calm' }, ...others] },
  };
  const description = 'Seen on a portal; not on any page.';
  expect(patchesFor('im.dialog.get', body)).toEqual([
    ['/components/schemas/ReadStatus/properties/mood', { type: 'string', description }],
  ]);
});

test('an unknown value goes into the list of the component that has it', () => {
  const body = { ...deal, result: { ...deal.result, type: 'hologram' } };
  expect(patchesFor('im.dialog.get', body)).toEqual([
    ['/components/schemas/ChatType/x-known-values/-', 'hologram'],
  ]);
});

test('a form that only a page printed gets the evidence of a live portal, where its union stands', () => {
  const patches = patchesFor('imbot.v2.Chat.get', support);
  expect(patches).toContainEqual([
    '/components/schemas/BotTextFieldEnabled/oneOf/1/x-evidence/-',
    'live',
  ]);
  expect(patches.map(([path]) => Array.isArray(parentOf(String(path))))).toEqual(
    patches.map(() => true),
  );
});

test('breakage has no patch: the portal, not the contract, may be at fault', () => {
  const { owner: _, ...result } = deal.result;
  expect(patchesFor('im.dialog.get', { ...deal, result })).toEqual([]);
});
