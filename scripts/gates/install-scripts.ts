import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';
import { extras, othersTools } from '../lib/ensure-installed.js';
import { paths } from '../lib/paths.js';
import { type Manifest, publishedPackages } from '../lib/published.js';
import { UserError } from '../lib/user-error.js';

const atInstall = ['preinstall', 'install', 'postinstall'];
/** npm also runs these in the folder where someone installs. */
const atInstallHere = [...atInstall, 'pnpm:devPreinstall', 'preprepare', 'prepare', 'postprepare'];

/**
 * Checks that no script runs when someone installs a published package with its dependencies, or when someone
 * installs this repository.
 * @throws UserError naming each package with such a script
 */
export async function checkInstallScripts(): Promise<string> {
  const closure = dependencyClosure(publishedPackages().map(({ folder }) => folder));
  const found = closure.filter(runsAtInstall).map(readName);
  if (found.length > 0) {
    throw new UserError(`these would run code on a user's machine at install: ${found.join(', ')}`);
  }
  const workspaces = [paths.root, ...Object.values(extras), othersTools];
  const allowed = workspaces.flatMap((folder) =>
    allowedHere(readFileSync(join(folder, 'pnpm-workspace.yaml'), 'utf8')),
  );
  if (allowed.length > 0) {
    throw new UserError(
      `these may run code at install here: ${allowed.join(', ')}. Set them to false under allowBuilds in pnpm-workspace.yaml`,
    );
  }
  const atInstall = ownFolders().flatMap(scriptsAtInstallHere);
  if (atInstall.length > 0) {
    throw new UserError(`these run when this repository is installed: ${atInstall.join(', ')}`);
  }
  return `none of ${closure.length} packages runs code at install`;
}

/** Whether npm would run something when it installs the package in the folder. */
export function runsAtInstall(folder: string): boolean {
  const { scripts = {} } = readJson(folder);
  // npm builds a package with a binding.gyp even if no script says so.
  return atInstall.some((name) => name in scripts) || existsSync(join(folder, 'binding.gyp'));
}

/** The packages that a workspace file allows to run scripts at install, or the setting that allows all. */
export function allowedHere(workspace: string): string[] {
  const {
    allowBuilds = {},
    onlyBuiltDependencies = [],
    dangerouslyAllowAllBuilds = false,
  } = parse(workspace) as {
    allowBuilds?: Record<string, boolean>;
    onlyBuiltDependencies?: string[];
    dangerouslyAllowAllBuilds?: boolean;
  };
  const named = Object.keys(allowBuilds).filter((name) => allowBuilds[name] !== false);
  const all = dangerouslyAllowAllBuilds ? ['all (dangerouslyAllowAllBuilds)'] : [];
  return [...named, ...onlyBuiltDependencies, ...all];
}

/** The scripts of a folder of this repository that run when it is installed, each with its package. */
export function scriptsAtInstallHere(folder: string): string[] {
  const { name, scripts = {} } = readJson(folder);
  return atInstallHere
    .filter((script) => script in scripts)
    .map((script) => `${script} of ${name}`);
}

function ownFolders(): string[] {
  const packages = join(paths.root, 'packages');
  const folders = readdirSync(packages).map((name) => join(packages, name));
  return [paths.root, extras.tools, join(paths.root, 'openapi/released'), ...folders];
}

interface Dependent extends Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The folders of some packages and of all their dependencies at run time. */
function dependencyClosure(folders: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (folder: string) => {
    if (seen.has(folder)) return;
    seen.add(folder);
    const { dependencies, optionalDependencies } = readJson(folder);
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const found = resolvePackage(name, folder);
      if (found !== undefined) visit(found);
      else if (!(optionalDependencies && name in optionalDependencies)) {
        throw new UserError(`${name} is not installed. Run \`pnpm install\``);
      }
    }
  };
  for (const folder of folders) visit(realpathSync(folder));
  return [...seen];
}

function resolvePackage(name: string, from: string): string | undefined {
  const places = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  const found = places.map((place) => join(place, name)).find((folder) => existsSync(folder));
  return found === undefined ? undefined : realpathSync(found);
}

function readName(folder: string): string {
  return readJson(folder).name;
}

function readJson(folder: string): Dependent {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
