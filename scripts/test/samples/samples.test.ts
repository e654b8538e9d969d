import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningPortal, startPortal } from '../../../packages/portal-emulator/src/index.js';
import { runSample, sampleEnvironment, sampleFiles, sampleProject } from './run-sample.js';

/** The chat that the samples of each method read from the demo portal. */
const chats: Record<string, { name: string; role: string }> = {
  'im.dialog.get': { name: 'Deal Chat', role: 'member' },
  'imbot.dialog.get': { name: 'Mint Chat #3', role: 'member' },
  'imbot.v2.Chat.get': { name: 'Support Chat', role: 'owner' },
  'imopenlines.dialog.get': { name: 'Green Guest #17 - Demo portal', role: 'member' },
};
const methods = Object.keys(chats);

let portal: RunningPortal;
let project: ReturnType<typeof sampleProject>;

beforeAll(async () => {
  portal = await startPortal({ tls: true });
  project = sampleProject();
});

afterAll(async () => {
  await portal?.close();
  project?.remove();
});

const run = (flavour: string, method: string, extension: string) =>
  runSample(
    join(project.folder, flavour, `${method}.${extension}`),
    project.folder,
    sampleEnvironment(portal),
  );

describe('a code sample, run as it is printed, prints the chat it asks for', () => {
  test.each(methods)('with our client: %s', async (method) => {
    const { stdout, stderr } = await run('client', method, 'ts');
    expect(stderr).toBe('');
    const { name, role } = chats[method] ?? {};
    expect(stdout.trim()).toBe(method === 'imbot.dialog.get' ? name : `${name} ${role}`);
  });

  test.each(methods)('with curl through a webhook: %s', async (method) => {
    const { stdout } = await run('curl-webhook', method, 'sh');
    expect(chatOf(stdout)).toMatchObject(chats[method] ?? {});
  });

  test.each(methods)('with curl and an access token: %s', async (method) => {
    const { stdout } = await run('curl-oauth', method, 'sh');
    expect(chatOf(stdout)).toMatchObject(chats[method] ?? {});
  });

  test.each(methods)('with the official JavaScript SDK: %s', async (method) => {
    const { code, stdout } = await run('b24jssdk', method, 'js');
    expect(code).toBe(0);
    expect(stdout).toContain(`name: '${chats[method]?.name}'`);
  });

  test.each(methods)('with CRest, as a form post: %s', async (method) => {
    const { stdout, stderr } = await run('crest', method, 'php');
    expect(stderr).toBe('');
    expect(stdout).toContain(`[name] => ${chats[method]?.name}\n`);
  });
});

describe('a code sample that cannot run here is valid code', () => {
  test.each(sampleFiles('bx24js'))('for BX24.js: %s', (_method, file) => {
    expect(transformSync(readFileSync(file, 'utf8')).warnings).toEqual([]);
  });

  test.each(sampleFiles('b24phpsdk'))('for the PHP SDK: %s', (_method, file) => {
    const said = execFileSync(process.env['PHP'] ?? 'php', ['-l', file], { encoding: 'utf8' });
    expect(said).toContain('No syntax errors detected');
  });
});

function chatOf(answer: string): object {
  const { result } = JSON.parse(answer) as { result: { chat?: object } };
  return result.chat ?? result;
}
