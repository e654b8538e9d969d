import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateResults } from '@b24-chat/client/validate';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import type { Benchmark } from '../harness/benchmark.js';
import { folders } from '../harness/paths.js';
import { takeTurns } from '../harness/turns.js';

const method = 'im.dialog.get';
/** How often a small payload is checked in a turn; a large one is checked a twentieth as often. */
const checks = 2000;

/** The cost of validating a result against the contract; parsing its JSON is the lower bound. */
export const validation: Benchmark = {
  name: 'validation',
  title: 'Validation of a result of im.dialog.get',
  metrics: { 'page example': 'µs', '500 members': 'µs' },
  budgets: ['page example', '500 members'].flatMap((metric) => [
    { metric, subject: 'client, precompiled', peer: 'JSON.parse', atMost: 1, tolerance: 0.05 },
    { metric, subject: 'client, precompiled', peer: 'Ajv, compiled at run time', tolerance: 0 },
    { metric, subject: 'client, precompiled', peer: 'zod', atMost: 1, tolerance: 0.05 },
  ]),
  async run() {
    const payloads = { 'page example': pageExample(), '500 members': largeChat(500) };
    const subjects = checkers();
    const turns = Object.entries(subjects).map(([name, check]) => [
      name,
      () =>
        Object.fromEntries(
          Object.entries(payloads).map(([payload, result]) => [payload, perCheck(check, result)]),
        ),
    ]);
    return takeTurns(Object.fromEntries(turns), { rounds: 31, warmup: 5 });
  },
};

type Checker = (result: object, text: string) => void;

function checkers(): Record<string, Checker> {
  const bundle = join(folders.root, 'openapi/dist/openapi.json');
  const document = JSON.parse(readFileSync(bundle, 'utf8'));
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(document, 'contract');
  const compiled = ajv.getSchema('contract#/components/schemas/Chat');
  const definitions = JSON.parse(
    JSON.stringify(document.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
  );
  const zod = z.fromJSONSchema({ ...definitions.Chat, $defs: definitions });
  const validate = validateResults({ mode: 'throw' });
  const must = (passed: boolean | undefined) => {
    if (!passed) throw new Error('a good payload was refused, so its check is worth nothing here');
  };
  return {
    'JSON.parse': (_, text) => JSON.parse(text),
    'client, precompiled': (result) => validate?.(method, result, {}),
    'Ajv, compiled at run time': (result) => must(compiled?.(result) === true),
    zod: (result) => must(zod.safeParse(result).success),
  };
}

function perCheck(check: Checker, result: object): number {
  const text = JSON.stringify(result);
  const count = text.length > 10_000 ? checks / 20 : checks;
  const start = performance.now();
  for (let done = 0; done < count; done++) check(result, text);
  return ((performance.now() - start) / count) * 1000;
}

function pageExample(): Record<string, unknown> {
  const file = join(folders.root, 'openapi/examples/im.dialog.get/200-deal-chat.json');
  return JSON.parse(readFileSync(file, 'utf8')).result;
}

/** The same chat with so many readers and users who muted it. */
function largeChat(members: number): Record<string, unknown> {
  const ids = Array.from({ length: members }, (_, index) => index + 1);
  return {
    ...pageExample(),
    user_counter: members,
    manager_list: ids,
    mute_list: ids,
    readed_list: ids.map((id) => ({
      user_id: id,
      user_name: `User ${id}`,
      message_id: 100 + id,
      date: '2026-02-25T16:50:58+01:00',
    })),
  };
}
