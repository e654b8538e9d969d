import { describe, expect, test } from 'vitest';
import { causes } from '../src/generated/plan.js';
import { type Finding, runContract } from '../src/index.js';
import { fold } from '../src/judge/finding.js';
import { judge } from '../src/judge/judge.js';
import { isJsonObject, type Json, pathOf, withValue } from './support/corrupt.js';
import {
  asText,
  type Corruption,
  declared,
  dropped,
  extra,
  firstOfEach,
  renamed,
  retyped,
  type Sample,
  spoiltEnvelopes,
  typesAt,
} from './support/corruptions.js';

/** One whole answer of the emulator per method and scenario. */
const samples = await collectSamples();
const successes = samples.filter(({ cause }) => cause === undefined);
const failures = samples.filter(({ cause }) => cause !== undefined);

async function collectSamples(): Promise<Sample[]> {
  const wires: Sample[] = [];
  let last: { status: number; body: Json } | undefined;
  await runContract({
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      const body: Json = JSON.parse(await response.clone().text());
      last = { status: response.status, body };
      return response;
    },
    onScenario: ({ method, scenario, cause, verdict }) => {
      if (verdict !== 'passed' || !last || !isJsonObject(last.body)) return;
      wires.push({
        method,
        scenario,
        ...(cause && { cause }),
        status: last.status,
        body: last.body,
      });
    },
  });
  return wires;
}

function findings({ sample, body, status = sample.status }: Corruption): Finding[] {
  const wire = { status, body: JSON.stringify(body) };
  const cause = sample.cause === undefined ? undefined : causes[sample.cause];
  return fold(sample.method, sample.scenario, judge(sample.method, { wire }, { cause }).mismatches);
}

const corruptions = successes.flatMap((sample) => [
  ...dropped(sample),
  ...retyped(sample),
  ...asText(sample),
  ...renamed(sample),
  ...extra(sample),
]);

test('has answers of every method, and more than 2000 corruptions of them', () => {
  expect(new Set(successes.map(({ method }) => method)).size).toBe(4);
  expect(corruptions.length).toBeGreaterThan(2000);
});

describe.each(successes.map((sample) => [`${sample.method} ${sample.scenario}`, sample] as const))(
  '%s',
  (_, sample) => {
    test.each(['dropped', 'retyped', 'as text', 'renamed', 'extra key'])(
      'reports each field that is %s once, at its place',
      (what) => {
        const ofKind = corruptions.filter((one) => one.sample === sample && one.what === what);
        expect(ofKind.length).toBeGreaterThan(0);
        for (const corruption of ofKind) {
          const found = findings(corruption);
          const where = found.map(({ path, kind }) => `${kind} ${path}`);
          const expected = corruption.kinds.map((kind) =>
            kind === 'undeclared' && what === 'renamed'
              ? `undeclared ${corruption.path}_x`
              : `${kind} ${corruption.path}`,
          );
          expect(where.sort()).toEqual(expected.sort());
          expect(found.map(({ count }) => count)).toEqual(found.map(() => 1));
        }
      },
    );

    test.each(spoiltEnvelopes(sample))(
      'reports $what in its place as one finding',
      (corruption) => {
        expect(findings(corruption).map(({ path, kind }) => ({ path, kind }))).toEqual(
          corruption.kinds.map((kind) => ({ path: corruption.path, kind })),
        );
      },
    );
  },
);

const nulled = successes.flatMap((sample) =>
  firstOfEach(declared(sample)).map(({ steps, path }) => ({ sample, steps, path })),
);

test('reports null as a wrong type only where the contract does not allow it', () => {
  expect(nulled.length).toBeGreaterThan(150);
  for (const { sample, steps, path } of nulled) {
    const body = withValue(sample.body, steps, null);
    const found = findings({ what: 'null', sample, body, path, kinds: [] });
    const types = typesAt(sample.method, path);
    const allowed = types === 'any' || types.includes('null');
    expect(
      found
        .filter(({ severity }) => severity === 'breakage')
        .map((one) => `${one.kind} ${one.path} ${one.seen}`),
    ).toEqual(allowed ? [] : [`type ${path} null`]);
  }
});

describe('a chat in the dialect of another method is one finding', () => {
  const chats = successes.map((sample) => {
    const result = sample.body['result'];
    const chat = isJsonObject(result) ? (result['chat'] ?? result) : null;
    return { sample, chat, camel: isJsonObject(result) && 'chat' in result };
  });
  const swaps = chats.flatMap((one) =>
    chats.filter(({ camel }) => camel !== one.camel).map((other) => ({ one, other })),
  );

  test.each(
    swaps.map(
      ({ one, other }) =>
        [
          `${one.sample.method} ${one.sample.scenario} with the chat of ${other.sample.method} ${other.sample.scenario}`,
          one,
          other,
        ] as const,
    ),
  )('%s', (_, { sample, camel }, { chat }) => {
    const steps = camel ? ['result', 'chat'] : ['result'];
    const body = withValue(sample.body, steps, chat);
    const found = findings({ what: 'swapped', sample, body, path: '', kinds: [] });
    expect(found.map(({ path, kind }) => `${kind} ${path}`)).toEqual([`dialect ${pathOf(steps)}`]);
  });
});

describe.each(failures.map((sample) => [`${sample.method} ${sample.scenario}`, sample] as const))(
  '%s',
  (_, sample) => {
    const { body } = sample;
    const other = body['error'] === 'CHAT_NOT_FOUND' ? 'BOT_NOT_FOUND' : 'CHAT_NOT_FOUND';
    test.each<[string, number, Json, string[]]>([
      ['a wrong status', 418, body, ['status ']],
      ['a wrong code', sample.status, { ...body, error: other }, ['code error']],
      [
        'an undocumented code',
        sample.status,
        { ...body, error: 'NOVEL' },
        ['undocumented-code error'],
      ],
      ['a code as a number', sample.status, { ...body, error: 7 }, ['type error']],
      [
        'no description',
        sample.status,
        { error: body['error'] ?? '' },
        ['missing error_description'],
      ],
      ['no code', sample.status, { error_description: '' }, ['missing error']],
      ['an extra key', sample.status, { ...body, trace: [] }, ['undeclared trace']],
      ['a result', 200, { result: {}, time: {} }, ['envelope ']],
      ['a list', sample.status, [], ['envelope ']],
    ])('reports %s as one finding', (what, status, spoilt, expected) => {
      const found = findings({ what, sample, status, body: spoilt, path: '', kinds: [] });
      expect(found.map(({ kind, path }) => `${kind} ${path}`)).toEqual(expected);
    });
  },
);
