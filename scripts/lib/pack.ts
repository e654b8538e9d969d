import { paths } from './paths.js';
import { type PublishedPackage, publishedPackages } from './published.js';
import { bundleWithRedocly } from './redocly.js';
import { runPnpm } from './tool.js';
import { UserError } from './user-error.js';

/** A package as it would be published. */
export interface PackedPackage extends PublishedPackage {
  /** The path of its `.tgz`. */
  readonly tarball: string;
  /** The files in it, relative to the package. */
  readonly files: readonly string[];
}

/**
 * Builds and packs every published package, all at the same time.
 * @param folder receives the tarballs
 * @throws UserError naming the package that cannot be packed, after the output of its build
 */
export async function packAll(folder: string): Promise<PackedPackage[]> {
  // The client contains the bundle.
  await bundleWithRedocly(paths.spec, paths.bundle);
  return Promise.all(publishedPackages().map((each) => pack(each, folder)));
}

async function pack(one: PublishedPackage, folder: string): Promise<PackedPackage> {
  const { code, stdout, stderr } = await runPnpm(['pack', '--json', '--pack-destination', folder], {
    cwd: one.folder,
  });
  if (code !== 0) {
    console.log(`${stdout}${stderr}`.trim());
    throw new UserError(`${one.manifest.name} cannot be packed, see above`);
  }
  // The build prints before the list.
  const { filename, files } = JSON.parse(stdout.slice(stdout.search(/^\{/m))) as {
    filename: string;
    files: { path: string }[];
  };
  return { ...one, tarball: filename, files: files.map(({ path }) => path) };
}

/**
 * The command that installs tarballs in any project. All at once, because they depend on each other and a
 * registry may not have them.
 */
export function installLine(packed: readonly PackedPackage[]): string {
  const tarballs = packed.map(({ tarball }) => (/\s/.test(tarball) ? `"${tarball}"` : tarball));
  return `npm install ${tarballs.join(' ')}`;
}
