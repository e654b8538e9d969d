import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startPortal } from '../../portal-emulator/src/index.js';
import { document, generated, runInstalled } from './support.js';

interface NewmanRun {
  run: {
    executions: {
      item: { name: string };
      request: { url: { query: unknown[] } };
      response: { code: number };
    }[];
  };
}

interface Folder {
  name: string;
  item?: Folder[];
  request?: { body: { raw: string } };
}

test('a collection imported from the examples makes all four calls with the URL of a webhook', async () => {
  const collection = await imported('parametersResolution=Example');
  const portal = await startPortal({ tls: true });
  try {
    const { host, pathname } = new URL(portal.webhookUrl);
    const [, , userId, webhookSecret] = pathname.split('/');
    const report = `${generated}/newman.json`;
    const variables = { portal: host, userId, webhookSecret };
    await runInstalled(
      ['newman', 'newman'],
      [
        ...['run', collection, '--ssl-extra-ca-certs', portal.caFile ?? ''],
        ...['--reporters', 'json', '--reporter-json-export', report],
        ...Object.entries(variables).flatMap(([key, value]) => ['--env-var', `${key}=${value}`]),
      ],
    );
    const { run } = JSON.parse(readFileSync(report, 'utf8')) as NewmanRun;
    expect(run.executions.map(({ item, response }) => [item.name, response.code])).toEqual([
      ['Read a chat', 200],
      ['Read a chat as a bot', 200],
      ['Read a chat (legacy)', 200],
      ['Read the chat of an open line', 200],
    ]);
    expect(run.executions.flatMap(({ request }) => request.url.query)).toEqual([]);
  } finally {
    await portal.close();
  }
});

test('a collection imported with default options sends one identifier and null for the others', async () => {
  const { item = [] } = JSON.parse(readFileSync(await imported(), 'utf8')) as Folder;
  const line = requestsOf(item).find(({ name }) => name === 'Read the chat of an open line');
  expect(JSON.parse(line?.request?.body.raw ?? '')).toEqual({
    CHAT_ID: '<integer>',
    DIALOG_ID: null,
    SESSION_ID: null,
    USER_CODE: null,
  });
});

/** The collection that the importer makes of the published document. */
async function imported(options?: string): Promise<string> {
  const collection = `${generated}/collection${options === undefined ? '' : '-of-examples'}.json`;
  await runInstalled(
    ['openapi-to-postmanv2', 'openapi2postmanv2'],
    ['-s', document, '-o', collection, ...(options === undefined ? [] : ['-O', options])],
  );
  return collection;
}

function requestsOf(items: readonly Folder[]): Folder[] {
  return items.flatMap((one) => (one.item ? requestsOf(one.item) : [one]));
}
