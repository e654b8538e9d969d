import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildDocs } from '../packages/docs/src/build.js';
import { lintSpec } from './check/spec.js';
import { generate } from './generate/generate-packages.js';
import { runCommand } from './lib/arguments.js';
import { paths } from './lib/paths.js';
import { step } from './lib/step.js';
import { UserError } from './lib/user-error.js';

await runCommand({}, async () => {
  const start = performance.now();
  const fromRoot = (file: string) => relative(paths.root, file);

  await step('lint', async () => {
    await lintSpec((line) => console.log(line));
    return `no findings by Spectral and Redocly; bundled to ${fromRoot(paths.bundle)}`;
  });
  await step(
    'generate',
    () =>
      generate({
        spec: paths.spec,
        bundle: paths.bundle,
        packages: join(paths.root, 'packages'),
        check: false,
      }),
    (changed) => (changed.length === 0 ? 'nothing to change' : `wrote ${changed.join(', ')}`),
  );
  // After it: the pages of the client's API show the types that have just been generated.
  const page = await step('docs', () => buildDocs(paths.bundle, paths.docs), fromRoot);
  // Imported only now: the client and the contract tests have just been generated.
  const { startPortal } = await import('../packages/portal-emulator/src/index.js');
  const { renderSummary, runContract, writeReports } = await import(
    '../packages/contract-tests/src/index.js'
  );
  const portal = await step(
    'portal',
    () => startPortal(),
    ({ url }) => `listens on ${url}`,
  );
  try {
    const report = await step(
      'contract',
      () => runContract({ embedded: portal }),
      ({ scenarios }) => `${scenarios.length} scenarios over HTTP`,
    );
    const files = await writeReports(report, paths.reports);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`\n${renderSummary(report)}\n`);
    console.log(`Docs:   ${fromRoot(page)}`);
    console.log(`Report: ${files.map(fromRoot).join(', ')}`);
    console.log(`Done in ${seconds} s.`);
    if (!report.ok)
      throw new UserError('the portal does not match the contract, see the table above');
  } finally {
    await portal.close();
  }
});
