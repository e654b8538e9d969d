import type { Finding } from '../../openapi/lint/findings.js';
import { paths } from '../lib/paths.js';
import { bundleWithRedocly, lintWithRedocly } from '../lib/redocly.js';
import { rememberedOfSpec } from '../lib/spec-inputs.js';
import { UserError } from '../lib/user-error.js';

/**
 * Lints the source with Spectral and Redocly, bundles it, and lints the bundle. It skips a spec that passed
 * before and has not changed since.
 * @param print receives each finding of Spectral as a line
 * @throws UserError when there is any finding
 */
export async function lintSpec(print: (line: string) => void): Promise<void> {
  await rememberedOfSpec('lint', paths.spec, async () => {
    // Spectral takes long to load, so import it only if there is something to lint.
    const { formatFinding, lintBundle, lintSource } = await import(
      '../../openapi/lint/findings.js'
    );
    const failOn = (findings: readonly Finding[]) => {
      if (findings.length === 0) return;
      for (const finding of findings) print(formatFinding(finding));
      throw new UserError(
        `the spec has ${findings.length} finding(s), listed above. Fix them and run again`,
      );
    };
    failOn(await lintSource(paths.spec));
    await lintWithRedocly(paths.spec);
    await bundleWithRedocly(paths.spec, paths.bundle);
    failOn(await lintBundle(paths.bundle, paths.spec));
    return 'clean';
  });
  await bundleWithRedocly(paths.spec, paths.bundle);
}
