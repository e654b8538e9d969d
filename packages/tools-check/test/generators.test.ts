import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '../../../scripts/lib/paths.js';
import { runProgram } from '../../../scripts/lib/tool.js';
import { type RunningPortal, startPortal } from '../../portal-emulator/src/index.js';
import { document, generated, runInstalled, zodios } from './support.js';

const callers = fileURLToPath(new URL('../callers', import.meta.url));

let portal: RunningPortal;

beforeAll(async () => {
  portal = await startPortal();
  await Promise.all([heyApi(), orval(), openapiZodClient()]);
});

afterAll(() => portal?.close());

async function heyApi(): Promise<void> {
  const config = `${generated}/hey-api.config.mjs`;
  // Portals send `+01:00`, but without `offset` zod accepts only `Z`.
  const zod = { name: 'zod', dates: { offset: true } };
  const plugins = ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch', zod];
  const output = { path: `${generated}/hey-api`, importFileExtension: '.js' };
  writeFileSync(config, `export default ${JSON.stringify({ input: document, output, plugins })};`);
  await runInstalled(['@hey-api/openapi-ts', 'openapi-ts'], ['-f', config]);
}

async function orval(): Promise<void> {
  const config = `${generated}/orval.config.mjs`;
  const projects = ['fetch', 'zod'].map((client) => [
    client,
    {
      input: document,
      output: {
        client,
        target: `${generated}/orval/${client}.ts`,
        baseUrl: { runtime: "process.argv[2].replace(/\\/$/, '')" },
      },
    },
  ]);
  const text = `export default ${JSON.stringify(Object.fromEntries(projects))};`;
  writeFileSync(config, text);
  await runInstalled(['orval', 'orval'], ['--config', config]);
}

async function openapiZodClient(): Promise<void> {
  const command = ['openapi-zod-client', 'openapi-zod-client'] as const;
  await runInstalled(
    command,
    [document, '-o', `${zodios}/generated/client.ts`, '--with-deprecated'],
    zodios,
  );
}

test('the output of each generator compiles in strict mode, with exact chats and one identifier', async () => {
  // The callers contain calls that must not compile, marked by `@ts-expect-error`.
  await runInstalled(['typescript', 'tsc'], ['-p', callers]);
});

describe('a generated client reads the four chats and accepts every answer', () => {
  test.each([
    ['hey-api', `${callers}/hey-api.ts`],
    ['orval', `${callers}/orval.ts`],
    ['openapi-zod-client', `${zodios}/caller.ts`],
  ])('%s', async (_, caller) => {
    const args = ['--import', 'tsx', caller, portal.webhookUrl];
    const { stdout, stderr } = await runProgram(process.execPath, args, { cwd: paths.root });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([1435, 5, 29, 1375]);
  });
});
