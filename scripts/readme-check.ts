import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from '../packages/portal-emulator/src/index.js';
import { startRedis } from '../packages/redis/test/support/redis-server.js';
import { runCommand } from './lib/arguments.js';
import { paths } from './lib/paths.js';
import { ensureProgram } from './lib/programs.js';
import { publishedPackages } from './lib/published.js';
import { step } from './lib/step.js';
import { type Example, examplesOf } from './readme/examples.js';
import { freshClone, ownEnvironment, packedIn, projectWith } from './readme/places.js';
import { runStep } from './readme/run-step.js';
import { environmentOf, standIns } from './readme/stand-ins.js';

/**
 * Steps that the gate or this command runs anyway, that would run this command, or that need a live portal.
 */
const notRun =
  /pnpm(@\S+)? (test|check|bench|readme:check|examples:check|tools:check|format|pack:all|evidence)( |$)/;

await runCommand({}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'b24-readme-'));
  ensureProgram('redis-server');
  const redis = await startRedis();
  const portal = await startPortal();
  try {
    const clone = await step(
      'clone',
      async () => freshClone(folder),
      () => 'what is committed',
    );
    const project = await step(
      'project',
      () => projectWith(packedIn(clone), folder),
      () => 'the packed packages',
    );
    const check = async (file: string, place: (example: Example) => string) => {
      for (const example of examplesOf(join(paths.root, file), standIns(portal))) {
        const what = 'command' in example ? example.command : (example.source.split('\n')[0] ?? '');
        if (notRun.test(what)) continue;
        // A program's secrets come from its environment. Commands get only what the README exports.
        const secrets = example.kind === 'program' ? environmentOf(portal, redis) : {};
        const env = { ...ownEnvironment(), ...secrets, ...example.exported };
        await step(
          example.place,
          () => runStep(example, { folder: place(example), env }),
          () => what,
        );
      }
    };
    // Programs, and commands that run one of the packages, run in the project of a reader.
    const isForClone = (example: Example) =>
      'command' in example && !/^npx @/.test(example.command);
    await check('README.md', (example) => (isForClone(example) ? clone : project));
    await check('CONTRIBUTING.md', () => clone);
    for (const { name } of publishedPackages()) {
      await check(`packages/${name}/README.md`, () => project);
    }
  } finally {
    await portal.close();
    await redis.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
