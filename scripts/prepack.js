// Runs before a package is packed, by any package manager. It is JavaScript because a fresh clone has nothing
// installed that runs TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const packAll = 'run `npx --yes pnpm@12.21.0 pack:all` in the root of the repository';

// npm and yarn ignore `publishConfig.exports` and `workspace:*`, so nobody could import a tarball of theirs.
if (!process.env.npm_config_user_agent?.startsWith('pnpm/')) {
  fail(`only pnpm can pack this package; ${packAll}`);
}
if (!existsSync(new URL('node_modules/tsx', root))) fail(`nothing is installed yet; ${packAll}`);

const build = fileURLToPath(new URL('scripts/build-package.ts', root));
const tsx = new URL('node_modules/tsx/dist/esm/index.mjs', root).href;
const { status } = spawnSync(process.execPath, ['--import', tsx, build], { stdio: 'inherit' });
process.exitCode = status ?? 1;

/** @param {string} message */
function fail(message) {
  process.stderr.write(`error: ${message}\n`);
  process.exit(1);
}
