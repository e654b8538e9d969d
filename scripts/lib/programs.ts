import { spawnSync } from 'node:child_process';
import { installOnDebian } from './debian.js';
import { UserError } from './user-error.js';

/** Programs that tests start. Each can be set by its variable; otherwise it is looked for in the path. */
const programs = {
  php: { variable: 'PHP', debianPackage: 'php-cli' },
  'redis-server': { variable: 'REDIS_SERVER', debianPackage: 'redis-server' },
} as const;

/**
 * Makes sure that a program can be started; as root on Debian it installs it.
 * @throws UserError when it is missing and cannot be installed
 */
export function ensureProgram(name: keyof typeof programs): void {
  const { debianPackage, variable } = programs[name];
  if (runs(name) || (installOnDebian(debianPackage) && runs(name))) return;
  throw new UserError(
    `the tests need ${name}. Install it (Debian: apt-get install ${debianPackage}) or set ${variable} to its path`,
  );
}

function runs(name: keyof typeof programs): boolean {
  const program = process.env[programs[name].variable] ?? name;
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}
