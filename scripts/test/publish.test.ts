import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toChat } from '../../packages/client/src/to-chat.js';
import { paths } from '../lib/paths.js';
import { bundleWithRedocly } from '../lib/redocly.js';
import { type Contract, readContract } from '../model/contract.js';
import { publish } from '../publish/published-files.js';

let folder: string;
let contract: Contract;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'b24-publish-'));
  const bundle = join(folder, 'bundle.json');
  await bundleWithRedocly(paths.spec, bundle);
  contract = readContract(bundle);
  publish(bundle, folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

const text = (name: string) => readFileSync(join(folder, name), 'utf8');
const document = () => JSON.parse(text('openapi.json'));

/** Every key and every text of a JSON value. */
function contents(value: unknown): { keys: string[]; texts: string[] } {
  const keys: string[] = [];
  const texts: string[] = [];
  JSON.stringify(value, (key, child: unknown) => {
    keys.push(key);
    if (typeof child === 'string') texts.push(child);
    return child;
  });
  return { keys, texts };
}

describe('the published document', () => {
  test('is the same in YAML and in JSON', () => {
    expect(parse(text('openapi.yaml'))).toEqual(document());
  });

  test('has no directives of the contract run', () => {
    const { keys } = contents(document());
    expect(keys).not.toContain('provoke');
    expect(keys).not.toContain('unprovoked');
  });

  test('explains every x- word that it has', () => {
    const { info } = document();
    const words = [...new Set(contents(document()).keys.filter((key) => key.startsWith('x-')))];
    expect(words).toContain('x-known-values');
    for (const word of words) expect(info.description).toContain(`- \`${word}\`: `);
  });

  test('writes known values, years and evidence into descriptions, also next to references', () => {
    const { ChatRole, Chat, BackgroundId } = document().components.schemas;
    expect(ChatRole.description).toMatch(/Known values: .*`member`/);
    expect(Chat.properties.restrictions.description).toMatch(/\S.* Portals send it since 2023\./);
    expect(BackgroundId.oneOf[0].description).toMatch(/Evidence: the vendor's page/);
  });

  test('names the evidence of every field, and the month of the newest', () => {
    const fields = Object.values(contract.schemas).flatMap(({ name = '', properties }) =>
      properties.map(({ key }) => document().components.schemas[name].properties[key].description),
    );
    expect(fields.length).toBeGreaterThan(120);
    for (const description of fields) {
      expect(description).toMatch(/Evidence: .*(page|source|recorded answers|inference)/);
    }
    const { description, name } = document().components.schemas.Chat.properties;
    expect(description.description).toMatch(/Evidence: recorded answers \(newest: 2026-02\)\.$/);
    expect(name.description).toMatch(
      /Evidence: the server's source and recorded answers \(newest: 2026-02\)\.$/,
    );
  });

  test('gives each operation its scope, its caller and its errors with remedies', () => {
    const { description } = document().paths['/imbot.v2.Chat.get'].post;
    expect(description).toContain('Scope: `imbot`. Who may call it: ');
    for (const { code, remedy } of contract.methods[1]?.causes ?? []) {
      expect(description).toContain(`- \`${code}\` (`);
      expect(description).toContain(remedy.trim().replace(/\s+/g, ' '));
    }
  });

  test('has no link that works on our site only', () => {
    for (const one of contents(document()).texts) {
      expect(one).not.toMatch(/\]\((?!https?:)[^)\s]*\)/);
    }
  });

  test('changes only what other tools cannot read: const becomes enum, parameters are typed as an object', () => {
    const bare = (value: unknown) =>
      JSON.parse(JSON.stringify(value), (key, child: unknown) =>
        key === 'description' && typeof child === 'string' ? undefined : child,
      );
    const { FalseOrDate, LineDialogParams, ...schemas } = document().components.schemas;
    expect(LineDialogParams).toMatchObject({ type: 'object', oneOf: expect.any(Array) });
    expect(FalseOrDate.oneOf[0]).toMatchObject({ type: 'boolean', enum: [false] });
    const source = JSON.stringify(bare(contract.document.components.schemas));
    const {
      FalseOrDate: _,
      LineDialogParams: __,
      ...expected
    } = JSON.parse(source.replaceAll(/"const":("[^"]*"|\w+)/g, '"enum":[$1]'));
    expect(bare(schemas)).toEqual(expected);
  });
});

describe('the page of unconfirmed fields', () => {
  test('lists the fields that no recorded answer has, by schema', () => {
    const page = text('unconfirmed.md');
    expect(page).toContain('\n### BotChat\n\nIn answers of imbot.v2.Chat.get.\n');
    expect(page).toMatch(/^\| `guestCount` \| How many guests .* \| the vendor's page \(newest: /m);
    expect(page).toMatch(/^\| `is_new` \|/m);
    expect(page).not.toMatch(/^\| `mute_list` \|/m);
    expect(page).toMatch(/^\| the value as Numbered background \|/m);
  });

  test('lists the errors that nobody has recorded', () => {
    const page = text('unconfirmed.md');
    expect(page).toMatch(/^\| `BOT_NOT_FOUND` \|/m);
    expect(page).not.toMatch(/^\| `OPERATION_TIME_LIMIT` \|/m);
  });

  test('lists no parameters of requests, and names the answers that nobody has recorded', () => {
    const page = text('unconfirmed.md');
    expect(page).not.toContain('DialogParams');
    expect(page).toContain('- An answer of imbot.v2.Chat.get');
  });
});

describe('the JSON Schemas', () => {
  const compile = (name: string) => {
    const warnings: unknown[] = [];
    const log = (...said: unknown[]) => warnings.push(said);
    const ajv = new Ajv2020({ logger: { log, warn: log, error: log } });
    addFormats(ajv);
    const validate = ajv.compile(JSON.parse(text(`schemas/${name}.json`)));
    expect(warnings).toEqual([]);
    return (value: unknown) => (validate(value) ? [] : validate.errors);
  };

  test('cover every chat and every envelope', () => {
    expect(readdirSync(join(folder, 'schemas'))).toEqual([
      'BotChat.json',
      'BotChatAnswer.json',
      'Chat.json',
      'ChatAnswer.json',
      'ErrorBody.json',
      'LegacyChat.json',
      'LegacyChatAnswer.json',
      'UnifiedChat.json',
    ]);
  });

  test('have an id, refer to no other file, and use no x- words', () => {
    for (const file of readdirSync(join(folder, 'schemas'))) {
      const schema = JSON.parse(text(`schemas/${file}`));
      expect(schema.$id).toBe(`urn:b24-chat:${file.slice(0, -5)}`);
      expect(contents(schema).keys.filter((key) => key.startsWith('x-'))).toEqual([]);
      for (const [, ref] of JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)) {
        expect(Object.keys(schema.$defs)).toContain(ref?.replace('#/$defs/', ''));
      }
    }
  });

  test.each(['BotChat', 'Chat', 'LegacyChat', 'ChatAnswer', 'BotChatAnswer', 'LegacyChatAnswer'])(
    '%s compiles in strict mode without a warning and refuses wrong values',
    (name) => {
      expect(compile(name)({})).not.toEqual([]);
    },
  );

  test('accept the examples of the contract', () => {
    const chat = compile('ChatAnswer');
    const error = compile('ErrorBody');
    for (const { status, value } of contract.methods[0]?.examples ?? []) {
      expect(status === '200' ? chat(value) : error(value)).toEqual([]);
    }
  });

  test('accept the result of toChat for every example as UnifiedChat', () => {
    const unified = compile('UnifiedChat');
    const answers = contract.methods.flatMap(({ examples }) =>
      examples.filter(({ status }) => status === '200').map(({ value }) => value),
    );
    expect(answers.length).toBeGreaterThan(5);
    for (const answer of answers) {
      const { result } = answer as { result: Parameters<typeof toChat>[0] };
      expect(unified(toChat(result))).toEqual([]);
    }
    expect(unified({ id: 'one' })).not.toEqual([]);
  });
});
