import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** An empty project in which the built package is installed, with the exports of the published one. */
export async function installBuild(): Promise<string> {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'emulator-built-')));
  const installed = join(project, 'node_modules/@b24-chat/portal-emulator');
  mkdirSync(installed, { recursive: true });
  const { publishConfig, ...manifest } = JSON.parse(
    readFileSync(here('../../package.json'), 'utf8'),
  );
  writeFileSync(join(installed, 'package.json'), JSON.stringify({ ...manifest, ...publishConfig }));
  symlinkSync(here('../../node_modules'), join(installed, 'node_modules'));
  const tsup = here('../../node_modules/tsup/dist/cli-default.js');
  const flags = ['--no-dts', '--silent', '--out-dir', join(installed, 'dist')];
  await run(process.execPath, [tsup, ...flags], { cwd: here('../..') });
  mkdirSync(join(project, 'node_modules/.bin'));
  for (const [name, file] of Object.entries<string>(publishConfig.bin)) {
    symlinkSync(join(installed, file), join(project, 'node_modules/.bin', name));
  }
  return project;
}
