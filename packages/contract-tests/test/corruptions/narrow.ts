import type { Baseline, KnownFinding } from '../../src/index.js';
import type { JsonObject } from '../support/corrupt.js';
import type { ProxiedAnswer } from '../support/proxy.js';
import type { Change } from './try.js';
import { type Night, onChats, without } from './vanished.js';

const entry = {
  method: 'im.dialog.get',
  scenario: 'form chat',
  path: 'result.novel',
  kind: 'undeclared',
  expected: 'no such field',
  seen: 'string',
  reason: 'known',
  since: '2026-11-01',
} satisfies KnownFinding;

const knowing = (...findings: KnownFinding[]): Baseline => ({ version: 2, findings });

/**
 * An entry of the baseline, and the same night with one more or another fault: the entry must not excuse it.
 */
export function narrow(): Night[] {
  const at = { only: ['im.dialog.get form chat'] };
  const chat = (change: (chat: JsonObject) => JsonObject) => onChats(change);
  const line = (finding: string) => `im.dialog.get form chat: ${finding}`;
  const html = (answer: ProxiedAnswer): ProxiedAnswer => ({
    ...answer,
    headers: { 'content-type': 'text/html' },
    body: '<html></html>',
  });
  const of = (what: string, known: KnownFinding, change: Change, ...expected: string[]): Night => ({
    what,
    change,
    settings: { ...at, baseline: knowing(known) },
    expected: expected.map(line),
  });
  const status = { ...entry, path: '', kind: 'status', expected: '200', seen: '500 ERROR_CORE' };
  const envelope = { ...entry, path: '', kind: 'envelope', expected: 'JSON' };
  const coded = (code: string, status: number) => (answer: ProxiedAnswer) => ({
    ...answer,
    status,
    body: JSON.stringify({ error: code, error_description: '' }),
  });
  return [
    of(
      'an accepted new field, and another',
      entry,
      chat((all) => ({ ...all, novel: 'x', newer: 'x' })),
      'drift undeclared result.newer',
      'drift undeclared result.novel',
    ),
    of(
      'an accepted new field of another type',
      entry,
      chat((all) => ({ ...all, novel: 7 })),
      'drift undeclared result.novel',
    ),
    of(
      'an accepted new field of another scenario',
      { ...entry, scenario: 'form user' },
      chat((all) => ({ ...all, novel: 'x' })),
      'drift undeclared result.novel',
    ),
    of(
      'an accepted new field of another method',
      { ...entry, method: 'imbot.dialog.get' },
      chat((all) => ({ ...all, novel: 'x' })),
      'drift undeclared result.novel',
    ),
    of(
      'an accepted entry that has expired',
      { ...entry, until: '2026-01-01' },
      chat((all) => ({ ...all, novel: 'x' })),
      'drift undeclared result.novel',
    ),
    of(
      'an accepted type, and null',
      {
        ...entry,
        path: 'result.owner',
        kind: 'type',
        expected: 'integer',
        seen: 'string like "0"',
      },
      chat((all) => ({ ...all, owner: null })),
      'breakage type result.owner',
    ),
    of(
      'an accepted status, and another code',
      status,
      coded('INTERNAL_SERVER_ERROR', 500),
      'breakage status ',
    ),
    of('an accepted status, and another', status, coded('ERROR_CORE', 418), 'breakage status '),
    of(
      'an accepted envelope, and HTML',
      { ...envelope, seen: 'an empty body with status 200' },
      html,
      'breakage envelope ',
    ),
    of(
      'an accepted HTML page, and half of the JSON',
      { ...envelope, seen: 'an HTML page with status 200' },
      (answer) => ({ ...answer, body: answer.body.slice(0, 99) }),
      'breakage envelope ',
    ),
    of(
      'an accepted page of a proxy, and HTML with status 200',
      { ...envelope, seen: 'an HTML page with status 502' },
      html,
      'breakage envelope ',
    ),
    of(
      'an accepted transport, and a byte order mark',
      {
        ...envelope,
        kind: 'transport',
        expected: 'a whole answer',
        seen: 'the connection was closed',
      },
      (answer) => ({ ...answer, bytes: Buffer.from(`\uFEFF${answer.body}`) }),
      'breakage envelope ',
    ),
    of(
      'an accepted missing field, and another',
      { ...entry, path: 'result.owner', kind: 'missing', expected: 'integer', seen: 'nothing' },
      chat(without(['owner', 'counter'])),
      'breakage missing result.counter',
      'breakage missing result.owner',
    ),
    of(
      'an accepted other chat of one field, and of the other',
      {
        ...entry,
        path: 'result.dialog_id',
        kind: 'relation',
        expected: 'the chat asked for',
        seen: 'another one',
      },
      chat((all) => ({ ...all, id: 29 })),
      'breakage relation result.id',
    ),
  ];
}
