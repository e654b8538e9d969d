import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from '../packages/portal-emulator/src/index.js';
import { readFlags } from './lib/arguments.js';
import { paths } from './lib/paths.js';
import { step } from './lib/step.js';
import { runMain } from './lib/user-error.js';
import { freshClone, ownEnvironment, packedProject } from './readme/places.js';
import { runStep } from './readme/run-step.js';
import { environment, standIns } from './readme/stand-ins.js';
import { readmeSteps, type Step } from './readme/steps.js';

/** What the gate or this command has run already, and what would run this. */
const gate = /pnpm(@\S+)? (test|check|bench|readme:check|pack:all)$/;
/** What a fresh project has done already, from the tarballs. */
const installed = /^npm install @b24-chat/;

await runMain(async () => {
  readFlags({});
  const folder = mkdtempSync(join(tmpdir(), 'b24-readme-'));
  const portal = await startPortal();
  try {
    const clone = await step(
      'clone',
      async () => freshClone(folder),
      () => 'what is committed',
    );
    const project = await step(
      'project',
      async () => packedProject(folder, clone),
      () => 'the packed packages',
    );
    const bare = ownEnvironment();
    const set: NodeJS.ProcessEnv = { ...bare, ...environment(portal) };
    const inPlace = standIns(portal);
    const check = async (
      file: string,
      given: NodeJS.ProcessEnv,
      place: (kind: Step['kind']) => string,
    ) => {
      const env = { ...given };
      for (const one of readmeSteps(inPlace(readFileSync(join(paths.root, file), 'utf8')))) {
        if (one.kind === 'export') {
          env[one.name] = inPlace(one.value);
          continue;
        }
        const what = one.kind === 'command' ? one.command : (one.source.split('\n')[0] ?? '');
        if ([gate, installed].some((pattern) => pattern.test(what))) continue;
        await step(
          file,
          () => runStep(one, place(one.kind), env),
          () => what,
        );
      }
    };
    await check('README.md', set, (kind) => (kind === 'command' ? clone : project));
    // What runs without a portal of the reader's own has to find none.
    await check('CONTRIBUTING.md', bare, () => clone);
    await check('packages/client/README.md', set, () => project);
    await check('packages/contract-tests/README.md', bare, () => project);
    await check('packages/portal-emulator/README.md', bare, () => project);
  } finally {
    await portal.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
