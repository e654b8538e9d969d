import { formatFinding, lintBundle, lintSource } from '../../openapi/lint/findings.js';
import { paths } from '../lib/paths.js';
import { bundleWithRedocly, lintWithRedocly } from '../lib/redocly.js';
import { UserError } from '../lib/user-error.js';

/**
 * Lints the source with Spectral and Redocly, bundles it, and lints the bundle.
 * @param print receives each finding of Spectral as a line
 * @throws UserError when there is any finding
 */
export async function lintSpec(print: (line: string) => void): Promise<void> {
  failOn(await lintSource(paths.spec), print);
  await lintWithRedocly(paths.spec);
  await bundleWithRedocly(paths.spec, paths.bundle);
  failOn(await lintBundle(paths.bundle, paths.spec), print);
}

function failOn(
  findings: Awaited<ReturnType<typeof lintSource>>,
  print: (line: string) => void,
): void {
  if (findings.length === 0) return;
  for (const finding of findings) print(formatFinding(finding));
  throw new UserError(
    `the spec has ${findings.length} finding(s), listed above — mend them and run again`,
  );
}
