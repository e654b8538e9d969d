import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generate } from '../generate/generate-packages.js';
import { paths } from '../lib/paths.js';
import { UserError } from '../lib/user-error.js';
import { typeErrors } from './type-errors.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'b24-generate-'));
  cpSync(join(paths.root, 'openapi'), join(folder, 'openapi'), {
    recursive: true,
    filter: (source) => !source.includes('/dist'),
  });
});

afterEach(() => rmSync(folder, { recursive: true }));

const run = (check = false) =>
  generate({
    spec: join(folder, 'openapi/openapi.yaml'),
    bundle: join(folder, 'dist/openapi.json'),
    packages: join(folder, 'packages'),
    check,
  });

const generated = (file: string) => readFileSync(join(folder, 'packages', file), 'utf8');

function editSpec(file: string, edit: (text: string) => string): void {
  const path = join(folder, 'openapi', file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}

/** Adds a method `im.chat.peek` the way CONTRIBUTING describes it: files under openapi/ alone. */
function addFifthMethod(): void {
  const rename = (text: string) => text.replaceAll('im.dialog.get', 'im.chat.peek');
  const openapi = join(folder, 'openapi');
  cpSync(join(openapi, 'examples/im.dialog.get'), join(openapi, 'examples/im.chat.peek'), {
    recursive: true,
  });
  for (const [flavour, ending] of [
    ['client', 'ts'],
    ['curl-webhook', 'sh'],
    ['curl-oauth', 'sh'],
    ['b24jssdk', 'js'],
    ['b24phpsdk', 'php'],
    ['bx24js', 'js'],
    ['crest', 'php'],
  ]) {
    const samples = join(openapi, 'code-samples', flavour ?? '');
    const sample = readFileSync(join(samples, `im.dialog.get.${ending}`), 'utf8');
    writeFileSync(join(samples, `im.chat.peek.${ending}`), rename(sample));
  }
  const operation = readFileSync(join(openapi, 'paths/im.dialog.get.yaml'), 'utf8');
  writeFileSync(join(openapi, 'paths/im.chat.peek.yaml'), rename(operation));
  editSpec('openapi.yaml', (text) =>
    text.replace(
      '\ncomponents:',
      '\n  /im.chat.peek:\n    $ref: paths/im.chat.peek.yaml\ncomponents:',
    ),
  );
}

describe('generate', () => {
  test('--check passes after the files were written', async () => {
    await run();
    expect(await run(true)).toEqual([]);
  });

  test('writes exactly the committed files', async () => {
    const written = await run();
    expect(written).toContain('client/src/generated/methods.ts');
    for (const file of written) {
      expect(generated(file), file).toBe(readFileSync(join(paths.root, 'packages', file), 'utf8'));
    }
  });

  test('--check names each changed, missing or extra file, and how to fix it', async () => {
    await run();
    const client = join(folder, 'packages/client/src/generated');
    writeFileSync(join(client, 'methods.ts'), `${generated('client/src/generated/methods.ts')} `);
    rmSync(join(client, 'openapi.ts'));
    writeFileSync(join(client, 'leftover.ts'), '');
    await expect(run(true)).rejects.toThrow(
      'generated files are out of date: client/src/generated/leftover.ts, ' +
        'client/src/generated/methods.ts, client/src/generated/openapi.ts. Run `pnpm generate` and commit the result',
    );
    await run();
    expect(await run(true)).toEqual([]);
  });

  test('removes descriptions from the checks, but keeps a property named description', async () => {
    editSpec('components/schemas/chat/Chat.yaml', (text) =>
      text.replace('description: >-', 'description: >-\n  Only people read this.'),
    );
    await run();
    const checks = generated('client/src/generated/validators.js');
    expect(checks).not.toContain('Only people read this');
    expect(checks).not.toMatch(/"x-[a-z]/);
    expect(checks).toContain('data.description');
  });

  test('--check finds a change of the spec that was not generated', async () => {
    await run();
    editSpec('components/schemas/chat/Chat.yaml', (text) =>
      text.replace(/( {2}is_new:\n(?:.*\n)*? {4}type: )boolean/, '$1string'),
    );
    await expect(run(true)).rejects.toThrow(/client\/src\/generated\/schemas\.ts/);
  });
});

describe('a fifth method, added under openapi/ alone', () => {
  test('gets its type, its entry, its error codes, its scenarios and its schema', async () => {
    addFifthMethod();
    await run();
    expect(generated('client/src/generated/methods.ts')).toContain(
      "'im.chat.peek': {\n    params: Params<'im.chat.peek'>;",
    );
    const plan = generated('contract-tests/src/generated/plan.ts');
    const scenarios = plan.match(/"method": "im\.chat\.peek",\n\s+"(form|cause)": "[^"]+"/g) ?? [];
    expect(scenarios.length).toBe(
      (plan.match(/"method": "im\.dialog\.get",\n\s+"(form|cause)": "[^"]+"/g) ?? []).length,
    );
    expect(generated('contract-tests/src/generated/schemas.ts')).toContain('"im.chat.peek": {');
  });

  test('can be called through the unchanged runtime of the client', async () => {
    addFifthMethod();
    cpSync(join(paths.root, 'packages/client/src'), join(folder, 'packages/client/src'), {
      recursive: true,
    });
    symlinkSync(
      join(paths.root, 'packages/client/node_modules'),
      join(folder, 'packages/client/node_modules'),
    );
    mkdirSync(join(folder, 'packages/client/use'));
    const use = join(folder, 'packages/client/use/fifth.ts');
    writeFileSync(
      use,
      `import { createChatClient } from '../src/index.js';
const client = createChatClient({ webhookUrl: 'https://example.bitrix24.com/rest/1/secret/' });
export const name: string | null = (await client.call('im.chat.peek', { DIALOG_ID: 'chat1' })).name;
// @ts-expect-error no such parameter
await client.call('im.chat.peek', { dialogId: 'chat1' });
// @ts-expect-error no such method
await client.call('im.chat.poke', { DIALOG_ID: 'chat1' });
`,
    );
    await run();
    expect(typeErrors(use)).toEqual([]);
  });
});

describe('a malformed spec', () => {
  test.each([
    ['paths/im.dialog.get.yaml', 'post: [', /cannot be bundled.*im\.dialog\.get\.yaml/],
    ['components/schemas/chat/Chat.yaml', '\tx: y', /cannot be bundled.*Chat/],
  ])(
    'reports %s that is not YAML with one line that names the file',
    async (file, text, message) => {
      editSpec(file, () => text);
      const failure = await run().catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(UserError);
      expect((failure as UserError).message).toMatch(message);
      expect((failure as UserError).message).not.toContain('\n');
    },
  );

  test('names a cause that the catalogue does not have', async () => {
    editSpec('paths/im.dialog.get.yaml', (text) =>
      text.replace('    - chat-not-resolved', '    - chat-not-invented'),
    );
    await expect(run()).rejects.toThrow(
      'im.dialog.get names the cause chat-not-invented, which no code of the catalogue has',
    );
  });

  test('names an operation whose id is not its path', async () => {
    editSpec('paths/im.dialog.get.yaml', (text) =>
      text.replace('operationId: im.dialog.get', 'operationId: im.dialog.fetch'),
    );
    await expect(run()).rejects.toThrow(
      'path /im.dialog.get needs a post operation whose operationId is im.dialog.get',
    );
  });
});
