// Runs before a package is packed, whoever packs it. Plain JavaScript, because on a fresh clone nothing
// is installed yet that could run TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const packAll = 'run `npx --yes pnpm@12.21.0 pack:all` in the root of the repository';

// npm and yarn ignore `publishConfig.exports` and `workspace:*`: nobody could import their tarball.
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
