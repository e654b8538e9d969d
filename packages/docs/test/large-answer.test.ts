import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './site.js';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

const headers = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'content-type': 'application/json',
};

test.each([
  ['one long text', { id: 1, name: 'x'.repeat(10_000_000) }, '… 10000000 characters'],
  [
    'a long list',
    { id: 1, list: Array.from({ length: 400_000 }, (_, i) => ({ i })) },
    '“Copy JSON” copies all of it',
  ],
])('the form shows the beginning of an answer with %s', async (_name, result, note) => {
  const server = createServer((_request, response) => {
    response.writeHead(200, headers).end(JSON.stringify({ result }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { page } = await site.open('index.html');
  await page.getByLabel('Webhook URL').fill(`http://127.0.0.1:${port}/rest/1/secret/`);
  await page.getByRole('button', { name: 'Call', exact: true }).click();
  const outcome = page.locator('#try-outcome');
  await outcome.getByText('im.dialog.get answered').waitFor();
  const answer = (await outcome.locator('pre').first().textContent()) ?? '';
  expect(answer).toContain(note);
  expect(answer.length).toBeLessThan(300_000);
  server.closeAllConnections();
  server.close();
});
