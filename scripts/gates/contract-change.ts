import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import getReleasePlan from '@changesets/get-release-plan';
import { paths } from '../lib/paths.js';
import { readManifest } from '../lib/published.js';
import { redocly } from '../lib/redocly.js';
import { UserError } from '../lib/user-error.js';
import { type Document, wordBreaks } from './contract-words.js';

/** The name of the contract in changesets. */
export const contractName = '@b24-chat/openapi';

/** The differences between the contract and its last release. */
export interface ContractChange {
  /** `info.version` of the contract as it is. */
  readonly version: string;
  /** The version last released. */
  readonly released: string;
  /** The version that the pending changesets lead to; without any, the released one. */
  readonly next: string;
  /** What the pending changesets say about the contract. */
  readonly lines: readonly string[];
  /** The breaks for callers, one sentence each. */
  readonly breaking: readonly string[];
  /** Whether anything except the version differs. */
  readonly changed: boolean;
}

/**
 * Compares the bundle with the released one, `openapi/released/openapi.json`, which is committed, so
 * that this needs no history.
 * @throws UserError when something breaks that no version and no changelog line announces
 */
export async function checkContractChange(): Promise<string> {
  const folder = join(paths.root, 'openapi/released');
  const { breaking, changed, summary } = await diff(join(folder, 'openapi.json'), paths.bundle);
  const plan = await getReleasePlan(paths.root);
  const release = plan.releases.find(({ name }) => name === contractName);
  const { version: released } = readManifest(folder);
  const fault = faultOf({
    version: versionOfBundle(),
    released,
    next: release?.newVersion ?? released,
    lines: linesOf(plan).map(({ line }) => line),
    breaking,
    changed,
  });
  if (fault !== undefined) throw new UserError(fault);
  return `${summary} since ${released}`;
}

/** The lines of the pending changesets about the contract, each with the name of its file. */
export async function pendingLines(): Promise<{ id: string; line: string }[]> {
  return linesOf(await getReleasePlan(paths.root));
}

/** `info.version` of the bundle. */
export function versionOfBundle(): string {
  const { info } = JSON.parse(readFileSync(paths.bundle, 'utf8')) as { info: { version: string } };
  return info.version;
}

/** What is wrong with a change of the contract, and how to fix it; undefined if it is right. */
export function faultOf(change: ContractChange): string | undefined {
  const { version, released, next, lines, breaking, changed } = change;
  const { needed, bump } = afterBreak(released);
  if (breaking.length > 0 && (isBelow(version, needed) || lines.length === 0)) {
    return (
      `the contract breaks its callers: ${breaking.join(' ')} Run \`pnpm changeset\`, choose ` +
      `${contractName} and ${bump}, write a line about what breaks, and set info.version to ${needed}`
    );
  }
  if (version !== released && version !== next) {
    return (
      `info.version is ${version}, but ${released} was released last` +
      `${next === released ? ' and no changeset raises it' : ` and the changesets raise it to ${next}`}` +
      `. Run \`pnpm changeset\` and choose ${contractName}`
    );
  }
  if (changed && lines.length === 0) {
    return (
      `the contract differs from ${released}, the last release, but no changeset says how. Run ` +
      `\`pnpm changeset\`, choose ${contractName} and say in a line what is new`
    );
  }
  return undefined;
}

/** The differences between two bundles: a sentence for each break, and the number of all changes. */
export async function diff(base: string, revision: string) {
  for (const file of [base, revision]) {
    if (!existsSync(file)) throw new UserError(`${file} is missing. Run \`pnpm bundle\``);
  }
  const run = await redocly(['diff', base, revision, '--format=json', '--fail-on=none']);
  const start = run.stdout.indexOf('{');
  if (start < 0) throw new UserError(`the contract cannot be compared: ${run.stderr.trim()}`);
  const { changes } = JSON.parse(run.stdout.slice(start)) as { changes: Change[] };
  const breaks = changes.flatMap(({ verdicts }) =>
    verdicts.filter(({ impact }) => impact === 'major').map(({ message }) => message),
  );
  const unexplained = changes.some(({ impact }) => impact === 'major') && breaks.length === 0;
  const [before, after] = [readDocument(base), readDocument(revision)];
  const breaking = [
    ...new Set(unexplained ? ['Redocly rates it major.'] : breaks),
    ...wordBreaks(before, after),
  ];
  return {
    breaking,
    changed: withoutVersion(before) !== withoutVersion(after),
    summary: `${changes.length} change(s), ${breaking.length} breaking,`,
  };
}

interface Change {
  readonly impact: string;
  readonly verdicts: readonly { readonly impact: string; readonly message: string }[];
}

/** The lowest version that may follow a break: the next minor one while it is 0.x, then the next major one. */
export function afterBreak(version: string): { needed: string; bump: 'major' | 'minor' } {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === 0
    ? { needed: `0.${minor + 1}.0`, bump: 'minor' }
    : { needed: `${major + 1}.0.0`, bump: 'major' };
}

/** Whether a version comes before another one. */
export function isBelow(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) < 0;
}

function linesOf({ changesets }: Awaited<ReturnType<typeof getReleasePlan>>) {
  return changesets
    .filter(({ releases }) => releases.some(({ name }) => name === contractName))
    .map(({ id, summary }) => ({ id, line: summary.trim() }))
    .filter(({ line }) => line !== '');
}

function readDocument(file: string): Document {
  return JSON.parse(readFileSync(file, 'utf8')) as Document;
}

function withoutVersion({ info, ...document }: Document): string {
  return JSON.stringify({ ...document, info: { ...(info as object), version: undefined } });
}
