import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '../lib/paths.js';
import { publishedPackages } from '../lib/published.js';
import { toolPath } from '../lib/tool.js';

const run = promisify(execFile);
const pnpm = ['--yes', 'pnpm@12.21.0'];
/** It installs twice and builds every package. */
const patience = 300_000;

let home: string;
let clone: string;
let project: string;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'b24-pack-'));
  clone = join(home, 'a clone');
  project = join(home, 'project');
  mkdirSync(project);
  // As in a user's shell, without the settings that npm and pnpm pass to their scripts.
  env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^p?npm_/i.test(name)));
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const { stdout } = await run('git', listed, { cwd: paths.root });
  for (const file of stdout.split('\0').filter((name) => name !== '')) {
    mkdirSync(dirname(join(clone, file)), { recursive: true });
    cpSync(join(paths.root, file), join(clone, file), { force: true });
  }
}, patience);

afterAll(() => rmSync(home, { recursive: true, force: true }));

const packageFolder = (name: string) => join(clone, 'packages', name);

describe('on a fresh clone', () => {
  test.each([
    ['npm pack', 'npm', ['pack'], 'only pnpm can pack this package'],
    ['pnpm pack', 'npx', [...pnpm, 'pack'], 'nothing is installed yet'],
  ])('%s names the command that packs, and leaves no tarball', async (_, program, args, reason) => {
    const cwd = packageFolder('client');
    const { stdout, stderr } = await run(program, args, { cwd, env }).catch((error) => error);
    // pnpm writes all output of a script to its stdout.
    expect(stdout + stderr).toContain(`error: ${reason}; run \`npx --yes pnpm@12.21.0 pack:all\``);
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tgz'))).toEqual([]);
  });

  test(
    'pack:all ends with the line that installs every package into an empty project',
    async () => {
      const { stdout } = await run('npx', [...pnpm, 'pack:all'], { cwd: clone, env });
      const line = stdout.trim().split('\n').at(-1) ?? '';
      expect(line).toMatch(/^npm install /);
      writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
      const quiet = '--no-audit --no-fund --ignore-scripts --prefer-offline';
      await run('sh', ['-c', `${line} ${quiet}`], { cwd: project, env });
      const names = readdirSync(join(project, 'node_modules/@b24-chat')).sort();
      expect(names.map((name) => `@b24-chat/${name}`)).toEqual(
        publishedPackages().map(({ manifest }) => manifest.name),
      );
    },
    patience,
  );
});

describe('a package from pack:all', () => {
  test('is imported and answers', async () => {
    const program = `
      import { createChatClient } from '@b24-chat/client';
      import { validateResults } from '@b24-chat/client/validate';
      import { runContract } from '@b24-chat/contract-tests';
      import { startPortal } from '@b24-chat/portal-emulator';
      const portal = await startPortal();
      const client = createChatClient({ webhookUrl: portal.webhookUrl });
      const chat = await client.call('im.dialog.get', { DIALOG_ID: portal.demo.dialogs.crm });
      console.log(typeof chat.name, typeof validateResults, typeof runContract);
      await portal.close();`;
    writeFileSync(join(project, 'program.mjs'), program);
    const { stdout } = await run(process.execPath, ['program.mjs'], { cwd: project, env });
    expect(stdout).toBe('string function function\n');
  });

  test('has commands that start', async () => {
    for (const name of ['contract-tests', 'portal-emulator']) {
      const help = ['--no', '--', `@b24-chat/${name}`, '--help'];
      const { stdout } = await run('npx', help, { cwd: project, env });
      expect(stdout).toMatch(/--\w+/);
    }
    const schema = ['--no', '--', 'b24-portal-emulator', 'schema'];
    const { stdout } = await run('npx', schema, { cwd: project, env });
    expect(JSON.parse(stdout)).toHaveProperty('properties.chats');
  });

  test.each([
    ['NodeNext', 'NodeNext'],
    ['ESNext', 'Bundler'],
  ])('type-checks with modules %s and resolution %s', async (module, moduleResolution) => {
    const source = `
      import { createChatClient } from '@b24-chat/client';
      import { startPortal } from '@b24-chat/portal-emulator';
      const portal = await startPortal();
      const client = createChatClient({ webhookUrl: portal.webhookUrl });
      const chat = await client.call('im.dialog.get', { DIALOG_ID: 'chat1' });
      export const name: string | null = chat.name;
      // @ts-expect-error: the parameter is misspelt
      await client.call('im.dialog.get', { DIALOG: 'chat1' });`;
    writeFileSync(join(project, 'typed.mts'), source);
    const compilerOptions = {
      ...{ module, moduleResolution, target: 'ES2022', lib: ['ES2022', 'DOM'], strict: true },
      ...{ noEmit: true, types: ['node'], typeRoots: [join(paths.root, 'node_modules/@types')] },
    };
    const config = { compilerOptions, files: ['typed.mts'] };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(config));
    const checked = run(process.execPath, [toolPath('typescript', 'tsc'), '-p', project]);
    await expect(checked.catch(({ stdout, stderr }) => stdout || stderr)).resolves.toMatchObject({
      stdout: '',
    });
  });

  test(
    'can be packed separately by pnpm after an install',
    async () => {
      const cwd = packageFolder('portal-emulator');
      await run('npx', [...pnpm, 'pack', '--pack-destination', home], { cwd, env });
      expect(readdirSync(home).filter((name) => name.endsWith('.tgz'))).toHaveLength(1);
    },
    patience,
  );
});
