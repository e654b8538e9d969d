import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from '../packages/portal-emulator/src/index.js';
import { readFlags } from './lib/arguments.js';
import { ensureInstalled, extras } from './lib/ensure-installed.js';
import { packAll } from './lib/pack.js';
import { paths } from './lib/paths.js';
import { supportedRuntimes } from './lib/runtimes.js';
import { step } from './lib/step.js';
import { runProgram } from './lib/tool.js';
import { runMain, UserError } from './lib/user-error.js';
import { examplesOf } from './readme/examples.js';
import { standIns } from './readme/stand-ins.js';
import { tryInChromium } from './release/try-in-chromium.js';
import { tryExamples, versionOf } from './release/try-readmes.js';

/** The oldest Node that the packages promise. */
const oldest = '20';

/** A release but for the publishing: packs all, installs the tarballs, runs what the READMEs show. */
await runMain(async () => {
  readFlags({});
  await ensureInstalled(extras.runtimes);
  const folder = mkdtempSync(join(tmpdir(), 'b24-release-'));
  const project = join(folder, 'project');
  mkdirSync(project);
  try {
    const packed = await step(
      'pack',
      () => packAll(folder),
      (all) => all.map(({ manifest: { name, version } }) => `${name} ${version}`).join(', '),
    );
    for (const { manifest, files } of packed) {
      console.log(`\n${manifest.name} ${manifest.version}: ${files.length} files`);
      for (const file of files) console.log(`  ${file}`);
    }
    console.log();
    await step('install', async () => {
      writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
      const tarballs = packed.map(({ tarball }) => tarball);
      const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];
      // The READMEs have tests of vitest, which a reader has already.
      const vitest = `vitest@${vitestVersion()}`;
      const run = await runProgram('npm', ['install', ...quiet, ...tarballs, vitest], {
        cwd: project,
      });
      if (run.code !== 0) throw new UserError(`npm cannot install them: ${run.stderr.trim()}`);
      return 'into an empty project';
    });
    const portal = await startPortal();
    try {
      const examples = packed.map(({ folder: from, manifest: { name } }) => {
        const own = examplesOf(join(from, 'README.md'), standIns(portal));
        if (own.length === 0) throw new UserError(`the README of ${name} has no example`);
        return { name, own };
      });
      const all = examples.flatMap(({ own }) => own);
      for (const runtime of supportedRuntimes()) {
        await step(runtime.name, async () => {
          const version = await versionOf(runtime);
          return `${await tryExamples(all, project, runtime, portal)} examples, ${version}`;
        });
      }
      await step('Chromium', async () => {
        const browsable = examples.filter(({ name }) => name === '@b24-chat/client');
        const own = browsable.flatMap((each) => each.own);
        const { ran, version } = await tryInChromium(own, project, portal);
        if (ran === 0) throw new UserError('no example of the client ran in Chromium');
        return `${ran} examples of the client, ${version}`;
      });
    } finally {
      await portal.close();
    }
    if (process.versions.node.split('.')[0] !== oldest) {
      console.log(`Node ${oldest} NOT CHECKED: run this on Node ${oldest} for that`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function vitestVersion(): string {
  const manifest = join(paths.root, 'node_modules/vitest/package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
