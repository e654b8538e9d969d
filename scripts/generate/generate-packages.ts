import { join } from 'node:path';
import { toolsFingerprint } from '../lib/fingerprint.js';
import { bundleWithRedocly } from '../lib/redocly.js';
import { remembered } from '../lib/remember.js';
import { UserError } from '../lib/user-error.js';
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

/** The files by folder below `packages/`, then by name. */
type Generated = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Bundles the spec and generates the files of the packages from it. Both are skipped if their inputs have not
 * changed.
 * @returns the files that were out of date, and are rewritten unless `check` is set
 * @throws UserError when the spec is malformed; with `check`, when a file is out of date
 */
export async function generate(options: GenerateOptions): Promise<string[]> {
  const { spec, bundle, packages, check } = options;
  // The generators take as long to load as Redocly takes to bundle, so run both at the same time.
  const generators = () => import('./folders.js');
  const text = await bundleWithRedocly(spec, bundle, generators);
  const generated = await remembered({
    name: 'generated',
    readInputs: () => [text, toolsFingerprint()],
    make: async () => {
      const { generatedFiles } = await generators();
      return JSON.stringify((await generatedFiles(bundle)) satisfies Generated);
    },
  });
  const folders = Object.entries(JSON.parse(generated) as Generated).map(([folder, files]) => ({
    folder: join(packages, folder),
    files,
  }));
  const stale = differences(folders, packages);
  if (!check) writeFolders(folders);
  else if (stale.length > 0) {
    throw new UserError(
      `generated files are out of date: ${stale.join(', ')}. Run \`pnpm generate\` and commit the result`,
    );
  }
  return stale;
}
