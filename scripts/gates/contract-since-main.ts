import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paths } from '../lib/paths.js';
import { readManifest } from '../lib/published.js';
import { bundleWithRedocly } from '../lib/redocly.js';
import { runProgram } from '../lib/tool.js';
import { UserError } from '../lib/user-error.js';
import {
  afterBreak,
  contractName,
  diff,
  isBelow,
  pendingLines,
  versionOfBundle,
} from './contract-change.js';

/** The differences between the contract and the last state of the main branch. */
export interface ChangeSinceMain {
  /** `info.version` of the contract as it is. */
  readonly version: string;
  /** The version last released, as main has it. */
  readonly releasedOnMain: string;
  /** The version last released, in this tree. */
  readonly released: string;
  /** The lines of the changesets about the contract that main does not have. */
  readonly newLines: readonly string[];
  /** The breaks for callers, one sentence each. */
  readonly breaking: readonly string[];
}

/**
 * Compares the bundle with that of the main branch: this finds breaks in changes that were never released,
 * and when the released contract was edited by hand.
 * @param base the commit of that state, as `baseOf` finds it
 * @throws UserError when something breaks that no major version and no new changelog line announces
 */
export async function checkSinceMain(base: string): Promise<string> {
  if ((await git('cat-file', '-e', `${base}:openapi/released/package.json`)) === undefined) {
    return 'main has no contract yet';
  }
  const folder = mkdtempSync(join(tmpdir(), 'b24-main-'));
  try {
    await unpack(base, folder);
    const bundle = join(folder, 'openapi.json');
    await bundleWithRedocly(join(folder, 'openapi/openapi.yaml'), bundle);
    const { breaking, summary } = await diff(bundle, paths.bundle);
    const lines = await pendingLines();
    const fault = faultSinceMain({
      version: versionOfBundle(),
      releasedOnMain: readManifest(join(folder, 'openapi/released')).version,
      released: readManifest(join(paths.root, 'openapi/released')).version,
      newLines: lines
        .filter(({ id, line }) => !textOf(join(folder, '.changeset', `${id}.md`)).includes(line))
        .map(({ line }) => line),
      breaking,
    });
    if (fault !== undefined) throw new UserError(fault);
    return `${summary} since ${base.slice(0, 7)} of main`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is wrong with a change since main, and how to fix it; undefined if it is right. */
export function faultSinceMain(change: ChangeSinceMain): string | undefined {
  const { version, released, releasedOnMain, newLines, breaking } = change;
  if (breaking.length === 0) return undefined;
  // A release since then has checked the changesets and removed them.
  const { needed, bump } = afterBreak(releasedOnMain);
  if (!isBelow(released, needed)) return undefined;
  if (!isBelow(version, needed) && newLines.length > 0) return undefined;
  return (
    `the contract breaks callers of the one on main: ${breaking.join(' ')} Run \`pnpm changeset\`, ` +
    `choose ${contractName} and ${bump}, write a line about what breaks, and set info.version to at least ${needed}`
  );
}

/**
 * The commit to compare with: on a branch, where it left main; on main, the previous commit, or the current
 * one if the contract has uncommitted changes.
 * @param root of a git repository
 */
export async function baseOf(root: string): Promise<string | undefined> {
  const ask = (...args: string[]) => git('-C', root, ...args);
  const head = await ask('rev-parse', 'HEAD');
  for (const main of ['origin/main', 'main']) {
    const left = await ask('merge-base', 'HEAD', main);
    if (left !== undefined && left !== head) return left;
  }
  const uncommitted = await ask('status', '--porcelain', '--', 'openapi');
  return uncommitted ? head : ask('rev-parse', '--verify', '--quiet', 'HEAD^1');
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** What git prints, or undefined when it fails. */
async function git(...args: string[]): Promise<string | undefined> {
  const { code, stdout } = await runProgram('git', args);
  return code === 0 ? stdout.trim() : undefined;
}

/** Writes the contract and the changesets of a commit to a folder. */
async function unpack(commit: string, folder: string): Promise<void> {
  const archive = join(folder, 'main.tar');
  const output = `--output=${archive}`;
  await runOrFail('git', ['archive', '--format=tar', output, commit, 'openapi', '.changeset']);
  await runOrFail('tar', ['-xf', archive, '-C', folder]);
}

async function runOrFail(program: string, args: readonly string[]): Promise<void> {
  const { code, stderr } = await runProgram(program, args);
  if (code !== 0) throw new UserError(`${program} cannot read main's contract: ${stderr.trim()}`);
}
