import { bundleWithRedocly } from '../lib/redocly.js';
import { UserError } from '../lib/user-error.js';
import { generatedFolders } from './folders.js';
import { differences, writeFolders } from './output.js';

export interface GenerateOptions {
  /** The root file of the spec. */
  readonly spec: string;
  /** Where the bundle goes. */
  readonly bundle: string;
  /** The folder that holds the packages. */
  readonly packages: string;
  /** Compare only, write nothing. */
  readonly check: boolean;
}

/**
 * Bundles the spec and generates from it what the packages need.
 * @returns the files that were not right, and are now (unless `check` is set)
 * @throws UserError when the spec is malformed; with `check`, when a file is not right
 */
export async function generate(options: GenerateOptions): Promise<string[]> {
  const { spec, bundle, packages, check } = options;
  await bundleWithRedocly(spec, bundle);
  const folders = await generatedFolders(bundle, packages);
  const stale = differences(folders, packages);
  if (!check) writeFolders(folders);
  else if (stale.length > 0) {
    throw new UserError(
      `packages/ is not what the contract gives: ${stale.join(', ')} — run \`pnpm generate\` and commit`,
    );
  }
  return stale;
}
