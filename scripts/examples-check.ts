import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './lib/arguments.js';
import { installLine, packAll } from './lib/pack.js';
import { paths } from './lib/paths.js';
import { ensureProgram } from './lib/programs.js';
import { step } from './lib/step.js';
import { UserError } from './lib/user-error.js';
import { checks, runIn } from './readme/example-projects.js';

/** Packs the packages, installs them with each example in an empty folder, and runs it on the emulator. */
await runCommand({}, async () => {
  ensureProgram('redis-server');
  const folder = mkdtempSync(join(tmpdir(), 'b24-examples-'));
  try {
    const tarballs = join(folder, 'packages');
    const packed = await step(
      'pack',
      () => packAll(tarballs),
      (all) => `${all.length} packages`,
    );
    const install = `${installLine(packed)} --no-audit --no-fund --ignore-scripts --prefer-offline`;
    for (const name of exampleNames()) {
      const check = checks[name];
      if (check === undefined)
        throw new UserError(`add ${name} to scripts/readme/example-projects.ts`);
      const project = join(folder, name);
      cpSync(join(paths.root, 'packages/examples', name), project, { recursive: true });
      await step(name, async () => {
        await runIn(project, install);
        return check(project);
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function exampleNames(): string[] {
  const entries = readdirSync(join(paths.root, 'packages/examples'), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map(({ name }) => name);
}
