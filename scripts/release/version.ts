import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContractChange } from '../gates/contract-change.js';
import { generate } from '../generate/generate-packages.js';
import { paths } from '../lib/paths.js';
import { readManifest } from '../lib/published.js';
import { bundleWithRedocly } from '../lib/redocly.js';
import { runTool, toolPath } from '../lib/tool.js';
import { UserError } from '../lib/user-error.js';

/**
 * Applies the pending changesets: versions and changelogs of the packages and of the contract. The resulting
 * contract becomes the released one.
 * @returns the contract's version
 * @throws UserError when the contract breaks its callers and no changeset announces it
 */
export async function applyVersions(): Promise<string> {
  await bundleWithRedocly(paths.spec, paths.bundle);
  await checkContractChange();
  const released = join(paths.root, 'openapi/released');
  const { version: before } = readManifest(released);
  const { code, stdout, stderr } = await runTool(toolPath('@changesets/cli', 'changeset'), [
    'version',
  ]);
  if (code !== 0) throw new UserError(`changeset version fails: ${`${stderr}${stdout}`.trim()}`);

  const { version } = readManifest(released);
  keepReleased(released, before);
  writeFileSync(paths.spec, withVersion(readFileSync(paths.spec, 'utf8'), version));
  await generate({
    spec: paths.spec,
    bundle: paths.bundle,
    packages: join(paths.root, 'packages'),
    check: false,
  });
  copyFileSync(paths.bundle, join(released, 'openapi.json'));
  return version;
}

/** Keeps the previously released contract as `versions/<version>.json`. */
export function keepReleased(folder: string, version: string): void {
  mkdirSync(join(folder, 'versions'), { recursive: true });
  copyFileSync(join(folder, 'openapi.json'), join(folder, 'versions', `${version}.json`));
}

/** The root file of the spec with another `info.version`, otherwise unchanged. */
export function withVersion(spec: string, version: string): string {
  const info = /^(info:\n(?: +.*\n)*? {2}version: ).*$/m;
  if (!info.test(spec)) throw new UserError(`${paths.spec} has no info.version. Add it`);
  return spec.replace(info, (_, before: string) => before + version);
}
