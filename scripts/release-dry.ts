import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from '../packages/portal-emulator/src/index.js';
import { readFlags } from './lib/arguments.js';
import { supportedRuntimes } from './lib/runtimes.js';
import { step } from './lib/step.js';
import { runProgram } from './lib/tool.js';
import { runMain, UserError } from './lib/user-error.js';
import { packAll } from './release/pack.js';
import { tryReadme } from './release/try-readmes.js';

/** A release but for the publishing: packs all, installs the tarballs, runs what the READMEs show. */
await runMain(async () => {
  readFlags({});
  const folder = mkdtempSync(join(tmpdir(), 'b24-release-'));
  const project = join(folder, 'project');
  mkdirSync(project);
  try {
    const packed = await step(
      'pack',
      () => packAll(folder),
      (all) => all.map(({ manifest: { name, version } }) => `${name} ${version}`).join(', '),
    );
    await step('install', async () => {
      writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
      const tarballs = packed.map(({ tarball }) => tarball);
      const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];
      const run = await runProgram('npm', ['install', ...quiet, ...tarballs], { cwd: project });
      if (run.code !== 0) throw new UserError(`npm cannot install them: ${run.stderr.trim()}`);
      return 'into an empty project';
    });
    const portal = await startPortal();
    try {
      for (const runtime of supportedRuntimes()) {
        await step(runtime.name, async () => {
          let ran = 0;
          for (const each of packed) {
            ran += await tryReadme(join(each.folder, 'README.md'), project, runtime, portal);
          }
          if (ran === 0) throw new UserError('no README has an example');
          return `${ran} examples`;
        });
      }
    } finally {
      await portal.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
