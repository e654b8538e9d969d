import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { paths } from '../../../../scripts/lib/paths.js';
import { UserError } from '../../../../scripts/lib/user-error.js';
import type { Contract } from '../../../../scripts/model/contract.js';
import { folders } from './folders.js';

/** A page that is written in Markdown. */
export interface Guide {
  /** `with-other-tools.html` */
  readonly file: string;
  /** Its first heading. */
  readonly title: string;
  readonly text: string;
}

/** What every page shows about the other pages and the contract. */
export interface SiteMap {
  readonly methods: readonly string[];
  readonly guides: readonly Guide[];
  readonly version: string;
  /** Of the last commit, or of the build outside a repository: `2026-11-27`. */
  readonly date: string;
  /** Known where a workflow builds the docs. */
  readonly repository?: string;
}

/**
 * Finds the pages of the site: one for each method, and one for each Markdown file in `content` and among
 * the published files.
 * @throws UserError when a Markdown file does not begin with a heading
 */
export function siteMapOf({ methods, version }: Contract, published: readonly string[]): SiteMap {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
  const repository = server && name ? `${server}/${name}` : undefined;
  return {
    methods: methods.map((method) => method.name),
    guides: guideFiles(published).map(readGuide),
    version,
    date: lastChange(),
    ...(repository !== undefined && { repository }),
  };
}

function guideFiles(published: readonly string[]): string[] {
  const written = readdirSync(folders.content).map((name) => join(folders.content, name));
  const markdown = [...written.sort(), ...published].filter((file) => file.endsWith('.md'));
  return [...markdown, paths.facts];
}

function readGuide(path: string): Guide {
  const text = readFileSync(path, 'utf8');
  const title = text.match(/^# (.+)\n/)?.[1];
  if (title === undefined) {
    throw new UserError(`${path} must begin with a heading: "# Title"`);
  }
  return {
    file: basename(path).replace(/\.md$/, '.html'),
    title: title.split(':')[0] ?? title,
    text,
  };
}

function lastChange(): string {
  try {
    const options = { cwd: paths.root, encoding: 'utf8', stdio: 'pipe' } as const;
    return execFileSync('git', ['log', '-1', '--format=%cs'], options).trim();
  } catch {
    return new Date().toISOString().slice(0, 10);
  }
}
