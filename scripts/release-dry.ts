import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from '../packages/portal-emulator/src/index.js';
import { startRedis } from '../packages/redis/test/support/redis-server.js';
import { runCommand } from './lib/arguments.js';
import { ensureInstalled, extras } from './lib/ensure-installed.js';
import { packAll } from './lib/pack.js';
import { ensureProgram } from './lib/programs.js';
import { supportedRuntimes } from './lib/runtimes.js';
import { step } from './lib/step.js';
import { UserError } from './lib/user-error.js';
import { examplesOf } from './readme/examples.js';
import { projectWith } from './readme/places.js';
import { environmentOf, standIns } from './readme/stand-ins.js';
import { tryInChromium } from './release/try-in-chromium.js';
import { tryExamples, versionOf } from './release/try-readmes.js';

/** The oldest Node that the packages promise. */
const oldest = '20';

/**
 * A release without publishing: packs everything, installs the tarballs, and runs the examples of the
 * READMEs.
 */
await runCommand({}, async () => {
  ensureProgram('redis-server');
  await ensureInstalled(extras.runtimes);
  const folder = mkdtempSync(join(tmpdir(), 'b24-release-'));
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
    const project = await step(
      'install',
      () =>
        projectWith(
          packed.map(({ tarball }) => tarball),
          folder,
        ),
      () => 'into an empty project',
    );
    const portal = await startPortal();
    const redis = await startRedis();
    try {
      const environment = environmentOf(portal, redis);
      const examples = packed.map(({ folder: from, manifest: { name } }) => {
        const ofReadme = examplesOf(join(from, 'README.md'), standIns(portal));
        if (ofReadme.length === 0) throw new UserError(`the README of ${name} has no example`);
        return { name, ofReadme };
      });
      const all = examples.flatMap(({ ofReadme }) => ofReadme);
      for (const runtime of supportedRuntimes()) {
        await step(runtime.name, async () => {
          const version = await versionOf(runtime);
          return `${await tryExamples(all, project, runtime, environment)} examples, ${version}`;
        });
      }
      await step('Chromium', async () => {
        const browsable = examples.filter(({ name }) => name === '@b24-chat/client');
        const forBrowsers = browsable.flatMap(({ ofReadme }) => ofReadme);
        const { ran, version } = await tryInChromium(forBrowsers, project, environment);
        if (ran === 0) throw new UserError('no example of the client ran in Chromium');
        return `${ran} examples of the client, ${version}`;
      });
    } finally {
      await portal.close();
      await redis.close();
    }
    if (process.versions.node.split('.')[0] !== oldest) {
      console.log(`Node ${oldest} NOT CHECKED: run this on Node ${oldest} for that`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
