import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContractChange } from '../gates/contract-change.js';
import { generate } from '../generate/run.js';
import { paths } from '../lib/paths.js';
import { readManifest } from '../lib/published.js';
import { bundleWithRedocly } from '../lib/redocly.js';
import { runTool, toolPath } from '../lib/tool.js';
import { UserError } from '../lib/user-error.js';

/**
 * Applies the pending changesets: versions and changelogs of the packages and of the contract. The
 * contract as it then is becomes the released one.
 * @returns the contract's version
 * @throws UserError when the contract breaks its callers and no changeset announces it
 */
export async function applyVersions(): Promise<string> {
  await bundleWithRedocly(paths.spec, paths.bundle);
  await checkContractChange();
  const { code, stdout, stderr } = await runTool(toolPath('@changesets/cli', 'changeset'), [
    'version',
  ]);
  if (code !== 0) throw new UserError(`changeset version fails: ${`${stderr}${stdout}`.trim()}`);

  const released = join(paths.root, 'openapi/released');
  const { version } = readManifest(released);
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

/** The root file of the spec, with another `info.version` and not a byte besides. */
export function withVersion(spec: string, version: string): string {
  const info = /^(info:\n(?: +.*\n)*? {2}version: ).*$/m;
  if (!info.test(spec)) throw new UserError(`${paths.spec} has no info.version — add it`);
  return spec.replace(info, (_, before: string) => before + version);
}
