import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type RunningPortal, startPortal } from '@b24-chat/portal-emulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tool } from './support/installed.js';

const run = promisify(execFile);
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/^## (.+)\n(?:(?!^## )[\s\S])*?```ts\n([\s\S]*?)```/gm)].map(
  ([, heading = '', code = '']) => [heading, `${heading.replace(/\W/g, '')}.ts`, code] as const,
);
const printed: Record<string, RegExp> = {
  Call: /^Deal Chat \w+ \w+$/m,
  Errors: /^no access: You do not have access to the specified dialog$/m,
  'Many calls': /^Deal Chat\n3\nchat1435 true\nchat29 true\nchat1 true$/m,
  Tokens: /^function$/m,
  'One shape for every chat': /^29 .+ \[.*\] \d{4}-/m,
  'Open lines': /^livechat 1 211 /m,
  'Validate results': /^1435$/m,
  Tracing: /^im.dialog.get http.response.status_code 200\nim.dialog.get ended$/m,
};

let portal: RunningPortal;
let folder: string;

beforeAll(async () => {
  portal = await startPortal();
  // Of this run alone, and inside the package: the examples import it by its name.
  folder = mkdtempSync(fileURLToPath(new URL('./readme-', import.meta.url)));
  for (const [, file, code] of examples) writeFileSync(join(folder, file), code);
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await portal.close();
});

describe('the examples of the README', () => {
  test('are all here', () => {
    expect(examples.map(([heading]) => heading)).toEqual(Object.keys(printed));
    expect(readme.split('```ts\n')).toHaveLength(examples.length + 1);
  });

  test('compile', async () => {
    const compilerOptions = { noPropertyAccessFromIndexSignature: false };
    const config = { extends: '../../tsconfig.json', compilerOptions, include: ['*.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    await run(tool('.bin/tsc'), ['-p', folder]);
  });

  test.each(examples)(
    'run: %s',
    async (heading, file) => {
      const env = { ...process.env, B24_WEBHOOK_URL: portal.webhookUrl };
      const { stdout } = await run(tool('.bin/tsx'), [file], { cwd: folder, env });
      expect(stdout).toMatch(printed[heading] ?? /never/);
    },
    60_000,
  );
});
