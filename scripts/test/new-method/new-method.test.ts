import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { lintBundle, lintSource } from '../../../openapi/lint/findings.js';
import { buildDocs } from '../../../packages/docs/src/build.js';
import { startPortal } from '../../../packages/portal-emulator/src/index.js';
import { generate } from '../../generate/generate-packages.js';
import { writeSkeleton } from '../../generate/skeleton.js';
import { paths } from '../../lib/paths.js';
import { bundleWithRedocly } from '../../lib/redocly.js';
import { typeErrors } from '../type-errors.js';
import { type Fixture, fixtures, reads } from './fixtures.js';

let folder: string;
let unfinished: string[];

const spec = () => join(folder, 'openapi/openapi.yaml');
const bundle = () => join(folder, 'dist/openapi.json');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'b24-new-method-'));
  cpSync(join(paths.root, 'openapi'), join(folder, 'openapi'), {
    recursive: true,
    filter: (source) => !source.includes('/dist'),
  });
  for (const name of Object.keys(fixtures)) writeSkeleton(name, join(folder, 'openapi'));
  unfinished = await findings();
  for (const [name, fixture] of Object.entries(fixtures)) fillIn(name, fixture);
  copyPackages();
  await bundleWithRedocly(spec(), bundle());
  const packages = join(folder, 'packages');
  await generate({ spec: spec(), bundle: bundle(), packages, check: false });
});

afterAll(() => rmSync(folder, { recursive: true }));

async function findings(): Promise<string[]> {
  await bundleWithRedocly(spec(), bundle());
  const all = [...(await lintSource(spec())), ...(await lintBundle(bundle(), spec()))];
  return all.map(({ rule, message }) => `${rule}: ${message}`);
}

/** Copies the packages for which the methods are then generated. */
function copyPackages(): void {
  const original = (name: string) => join(paths.root, 'packages', name);
  const copy = (name: string) => join(folder, 'packages', name);
  for (const name of ['client', 'contract-tests']) {
    cpSync(join(original(name), 'src'), join(copy(name), 'src'), { recursive: true });
    cpSync(join(original(name), 'package.json'), join(copy(name), 'package.json'));
  }
  symlinkSync(join(original('client'), 'node_modules'), join(copy('client'), 'node_modules'));
  // The copied contract tests use the copied client.
  const modules = join(copy('contract-tests'), 'node_modules');
  mkdirSync(join(modules, '@b24-chat'), { recursive: true });
  symlinkSync(copy('client'), join(modules, '@b24-chat/client'));
  symlinkSync(original('portal-emulator'), join(modules, '@b24-chat/portal-emulator'));
  for (const name of ['valibot', '@valibot', 'ajv', 'ajv-formats', 'proxy-from-env', 'undici']) {
    symlinkSync(join(original('contract-tests'), 'node_modules', name), join(modules, name));
  }
}

/** A run of the contract tests that know the methods. */
async function contractRun(settings: object) {
  const index = pathToFileURL(join(folder, 'packages/contract-tests/src/index.ts')).href;
  const { runContract } = await import(index);
  return runContract(settings);
}

/** A portal that has the methods and answers as their examples do. */
function replayingPortal() {
  const time = {
    start: 1,
    finish: 2,
    duration: 1,
    processing: 1,
    date_start: '2026-01-15T10:00:00+01:00',
    date_finish: '2026-01-15T10:00:01+01:00',
  };
  const exchanges = Object.entries(fixtures).map(([method, { request, example }]) => ({
    method,
    params: request,
    status: 200,
    body: JSON.parse(JSON.stringify({ result: example, time })),
  }));
  return startPortal({ replay: { version: 1, exchanges } });
}

function edit(file: string, change: (text: string) => string): void {
  const path = join(folder, 'openapi', file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

function fillIn(name: string, { pascal, form, params, request, result, example }: Fixture) {
  edit(`paths/${name}.yaml`, (text) => {
    const { post } = parse(text.replaceAll('TODO', 'This'));
    post['x-identifier-forms'].id = form;
    post.requestBody.content['application/json'].examples.id.value = request;
    return stringify({ post });
  });
  edit(`components/schemas/params/${pascal}Params.yaml`, () => stringify(params));
  edit(`components/schemas/envelope/${pascal}Answer.yaml`, (text) => {
    const answer = parse(text.replaceAll('TODO', 'This'));
    answer.properties.result = result;
    answer['x-evidence'] = params['x-evidence'];
    return stringify(answer);
  });
  const { parameter } = form;
  if (parameter !== undefined) {
    for (const flavour of readdirSync(join(folder, 'openapi/code-samples'))) {
      const files = readdirSync(join(folder, 'openapi/code-samples', flavour));
      const sample = files.find((file) => file.startsWith(`${name}.`)) ?? '';
      edit(`code-samples/${flavour}/${sample}`, (text) => text.replace(/\bID\b/, parameter));
    }
  }
  edit(`examples/${name}/200-example.json`, (text) =>
    JSON.stringify({ ...JSON.parse(text), result: example }),
  );
}

describe('new-method', () => {
  test('writes a skeleton of which the lint lists all that is to be filled in', () => {
    expect(unfinished.length).toBeGreaterThan(8);
    for (const finding of unfinished) expect(finding).toContain('TODO');
  });

  test('refuses what is not the name of a method, and a method that exists', () => {
    const write = (name: string) => () => writeSkeleton(name, join(folder, 'openapi'));
    const odd = [
      '',
      ' ',
      '../evil',
      'im',
      'im.',
      'im..get',
      'im.chat get',
      'Im.chat.get',
      '/im.chat',
    ];
    for (const name of [...odd, `im.${'a'.repeat(100)}`]) {
      expect(write(name)).toThrow('is not the name of a method; expected one like im.chat.get');
    }
    expect(write('im.dialog.get')).toThrow('the contract already has im.dialog.get');
    expect(write('im.Dialog.GET')).toThrow('the contract already has im.dialog.get');
  });
});

describe('a method of another shape, added under openapi/ alone', () => {
  test('lints once it is filled in', async () => {
    expect(await findings()).toEqual([]);
  });

  test('is generated, type-checks with the client as it is, and has exact types', () => {
    const use = join(folder, 'packages/client/src/use.ts');
    writeFileSync(
      use,
      `import { createChatClient } from './index.js';
const client = createChatClient({ webhookUrl: 'https://example.bitrix24.com/rest/1/secret/' });
const found = await client.call('im.chat.get', { ENTITY_TYPE: 'LINES', ENTITY_ID: 'a|1|2|3' });
export const id: number | undefined = found?.ID;
// @ts-expect-error the result can be null
found.ID;
const users = await client.call('im.dialog.users.list', { DIALOG_ID: 'chat1' });
export const ids: number[] = users.map((user) => user.id);
// @ts-expect-error one parameter is missing
await client.call('im.chat.get', { ENTITY_ID: 'a|1|2|3' });
const counters = await client.call('im.counters.get', {});
export const unread: number | undefined = counters['13'];
// @ts-expect-error the method takes no parameters
await client.call('im.counters.get', { CHAT_ID: 13 });
export const lastId: number | string = await client.call('imopenlines.crm.chat.getLastId', {
  CRM_ENTITY_TYPE: 'LEAD',
  CRM_ENTITY: 8,
});
// @ts-expect-error the kind of item is a closed set
await client.call('imopenlines.crm.chat.getLastId', { CRM_ENTITY_TYPE: 'USER', CRM_ENTITY: 8 });
export const all: boolean = await client.call('im.chat.user.check', { USERS: [3, 4] });
// @ts-expect-error a list is expected
await client.call('im.chat.user.check', { USERS: 3 });
`,
    );
    expect(typeErrors(use)).toEqual([]);
  });

  test('is called by the client on a replaying portal', async () => {
    const index = pathToFileURL(join(folder, 'packages/client/src/index.ts')).href;
    const { createChatClient } = await import(index);
    const portal = await replayingPortal();
    try {
      const client = createChatClient({ webhookUrl: portal.webhookUrl });
      for (const [name, { request, example }] of Object.entries(fixtures)) {
        expect(await client.call(name, request)).toEqual(example);
      }
    } finally {
      await portal.close();
    }
  });

  test('is listed as not run on the emulator by a contract run, which matches all the same', async () => {
    const report = await contractRun({});
    const own = report.scenarios.filter(({ method }: { method: string }) => method in fixtures);
    expect(own.length).toBeGreaterThan(4);
    for (const { verdict, reason } of own) {
      expect([verdict, reason]).toEqual([
        'not run',
        'the portal emulator does not have the method',
      ]);
    }
    expect([report.ok, report.findings]).toEqual([true, []]);
  });

  test('is read and judged by a contract run on a replaying portal', async () => {
    const portal = await replayingPortal();
    try {
      const report = await contractRun({
        webhookUrl: portal.webhookUrl,
        pace: 'off',
        only: Object.keys(fixtures).map((name) => `${name} form *`),
        identifiers: {
          dialogs: ['chat1'],
          reads,
        },
      });
      const verdicts = report.scenarios.map(
        ({ method, verdict }: { method: string; verdict: string }) => [method, verdict],
      );
      expect(verdicts).toEqual(Object.keys(fixtures).map((name) => [name, 'passed']));
    } finally {
      await portal.close();
    }
  });

  test('is documented', async () => {
    await buildDocs(bundle(), join(folder, 'docs'));
    const reference = readFileSync(join(folder, 'docs/reference.html'), 'utf8');
    for (const name of Object.keys(fixtures)) expect(reference).toContain(name);
    const markdown = (name: string) => readFileSync(join(folder, `docs/${name}.md`), 'utf8');
    expect(markdown('im.counters.get')).toContain('## Parameters\n\nNone.');
    expect(markdown('imopenlines.crm.chat.getLastId')).toContain('One of `LEAD`, `DEAL`.');
  });
});
