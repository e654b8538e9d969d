import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { runPnpm } from '../../../../scripts/lib/tool.js';

const run = promisify(execFile);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Packs the package and installs the tarball into an empty project with the test's scripts. */
export async function installPacked(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'b24-chat-client-'));
  const packing = ['pack', '--pack-destination', folder];
  const { code, stdout, stderr } = await runPnpm(packing, { cwd: here('../..') });
  if (code !== 0) throw new Error(stdout + stderr);
  const tarball = join(folder, readdirSync(folder)[0] ?? '');
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];
  await run('npm', ['install', ...quiet, tarball], { cwd: folder });
  cpSync(here('../package'), folder, { recursive: true });
  return folder;
}

/** What a program writes, parsed as JSON. It fails when the program warns of something. */
export async function jsonOf(program: string, args: string[], cwd: string): Promise<unknown> {
  const { stdout, stderr } = await run(program, args, { cwd });
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** A file of a tool that the workspace has at its root. */
export const tool = (path: string) => here(`../../../../node_modules/${path}`);

/** A runtime's program. */
export const runtime = (path: string) => here(`../../../runtimes/node_modules/${path}`);
