import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '../../lib/paths.js';
import { bundleWithRedocly } from '../../lib/redocly.js';
import { UserError } from '../../lib/user-error.js';
import { readContract } from '../../model/contract.js';

type Json = Record<string, unknown>;

let folder: string;
let text: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'b24-model-'));
  text = await bundleWithRedocly(paths.spec, join(folder, 'bundle.json'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The model of the bundle after a change. */
function contractWith(change: (bundle: { paths: Json; components: { schemas: Json } }) => void) {
  const bundle = JSON.parse(text);
  change(bundle);
  return contractOf(JSON.stringify(bundle));
}

function contractOf(content: string) {
  const file = join(folder, 'changed.json');
  writeFileSync(file, content);
  return readContract(file);
}

const contract = () => readContract(join(folder, 'bundle.json'));

const method = (name: string) => {
  const found = contract().methods.find((one) => one.name === name);
  if (!found) throw new Error(`no method ${name}`);
  return found;
};

describe('the model of the contract', () => {
  test('has the methods in the order of the contract, with their scopes', () => {
    expect(contract().methods.map(({ name, scope }) => `${name} ${scope}`)).toEqual([
      'im.dialog.get im',
      'imbot.v2.Chat.get imbot',
      'imbot.dialog.get imbot',
      'imopenlines.dialog.get imopenlines',
    ]);
  });

  test('keeps the document as the bundle has it, key for key', () => {
    expect(JSON.stringify(contract().document)).toBe(JSON.stringify(JSON.parse(text)));
  });

  test('names a form of a request after its example, with the parameters it must not have', () => {
    const { forms, params } = method('imopenlines.dialog.get');
    expect(forms.map(({ title, parameter }) => [title, parameter])).toContainEqual([
      'By session',
      'SESSION_ID',
    ]);
    const bySession = params.branches.find(({ title }) => title === 'By session');
    expect(bySession?.properties.map(({ key }) => key)).toEqual(['SESSION_ID']);
    expect([...(bySession?.forbidden ?? [])].sort()).toEqual(['CHAT_ID', 'DIALOG_ID', 'USER_CODE']);
  });

  test('knows which parameters a webhook needs and which are secret', () => {
    const { webhookParams, secretParams } = method('imbot.v2.Chat.get');
    expect({ webhookParams, secretParams }).toEqual({
      webhookParams: ['botToken'],
      secretParams: ['botToken'],
    });
  });

  test('lists each shape of a result, through every form of the envelope', () => {
    expect(method('imbot.dialog.get').results.map(({ name }) => name)).toEqual([
      'Chat',
      'LegacyChat',
    ]);
  });

  test('resolves references, and merges the keys next to them', () => {
    const type = contract().schemas['Chat']?.properties.find(({ key }) => key === 'type');
    expect(type?.schema.name).toBe('ChatType');
    expect(type?.schema.knownValues).toContain('openChannel');
    expect(type?.unified).toEqual({ name: 'type', as: 'text' });
  });

  test('has the types of the branches of a union, each once', () => {
    expect(contract().schemas['IdOrNone']?.types).toEqual(['integer', 'null']);
  });

  test('lists every example of an answer, including those of shared responses', () => {
    const { examples } = method('im.dialog.get');
    expect(examples.filter(({ status }) => status === '401').length).toBeGreaterThan(3);
    expect(examples.every(({ value }) => value !== undefined)).toBe(true);
  });
});

describe('evidence', () => {
  const chatWith = (schema: Json, property: Json) =>
    contractWith(({ components: { schemas } }) => {
      const chat = schemas['Chat'] as { properties: Json };
      Object.assign(chat, schema);
      chat.properties['probe'] = property;
    }).schemas['Chat']?.properties.find(({ key }) => key === 'probe')?.schema.evidence;

  test('of a schema applies to each of its properties', () => {
    const evidence = { page: [], source: ['a-fact'] };
    expect(chatWith({ 'x-evidence': evidence }, { type: 'string' })).toEqual(evidence);
  });

  test('of a property overrides that of its schema, also next to a reference', () => {
    const own = { live: ['another-fact'] };
    const outer = { source: ['a-fact'] };
    const $ref = '#/components/schemas/ChatRole';
    expect(chatWith({ 'x-evidence': outer }, { $ref, 'x-evidence': own })).toEqual(own);
  });
});

describe('a method of any shape', () => {
  const resultsOf = (result: Json) =>
    contractWith(({ paths: all }) => {
      const { post } = all['/im.dialog.get'] as { post: { responses: Record<string, Json> } };
      post.responses['200'] = {
        description: 'The answer.',
        content: { 'application/json': { schema: { type: 'object', properties: { result } } } },
      };
    }).methods[0]?.results.map(({ types, pointer }) => [types, pointer]);

  const at =
    '#/paths/~1im.dialog.get/post/responses/200/content/application~1json/schema/properties/result';

  test('has one shape of result for a list', () => {
    expect(resultsOf({ type: 'array', items: { type: 'integer' } })).toEqual([[['array'], at]]);
  });

  test('has a shape for each branch of a union that has no name', () => {
    expect(resultsOf({ oneOf: [{ type: 'object' }, { type: 'null' }] })).toEqual([
      [['object'], `${at}/oneOf/0`],
      [['null'], `${at}/oneOf/1`],
    ]);
  });

  test('needs no specific causes', () => {
    const { methods } = contractWith(({ paths: all }) => {
      const { post } = all['/im.dialog.get'] as { post: Json };
      delete post['x-error-causes'];
    });
    expect(methods[0]?.causes).toEqual([]);
  });
});

describe('a contract that cannot be used', () => {
  const failure = (read: () => unknown) => {
    try {
      read();
    } catch (error) {
      return error;
    }
    throw new Error('nothing was thrown');
  };

  test.each([
    ['has no request body', 'requestBody', undefined, 'paths./im.dialog.get.post.requestBody'],
    ['has no summary', 'summary', undefined, 'paths./im.dialog.get.post.summary is missing'],
    ['has a number as summary', 'summary', 7, 'post.summary must be a string'],
  ])('names the place of an operation that %s', (_, key, value, message) => {
    const error = failure(() =>
      contractWith(({ paths: all }) => {
        const { post } = all['/im.dialog.get'] as { post: Json };
        post[key] = value;
      }),
    );
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain(message);
    expect(String(error)).not.toContain('\n');
  });

  test('names a broken reference', () => {
    const change = () =>
      contractWith(({ components }) => {
        components.schemas['Chat'] = { $ref: '#/components/schemas/Nothing' };
      });
    expect(change).toThrow('refers to #/components/schemas/Nothing, which does not exist');
  });

  test('names a schema that contains itself', () => {
    const change = () =>
      contractWith(({ components }) => {
        const items = { $ref: '#/components/schemas/Color' };
        components.schemas['Color'] = { type: 'array', items };
      });
    expect(change).toThrow('Color contains itself');
  });

  test('names the command that writes a missing or damaged bundle', () => {
    expect(() => readContract(join(folder, 'none.json'))).toThrow(
      /does not exist; run `pnpm bundle`/,
    );
    expect(() => contractOf('{')).toThrow(/is not JSON; run `pnpm bundle`/);
  });
});
