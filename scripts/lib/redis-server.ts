import { spawnSync } from 'node:child_process';
import { installOnDebian } from './debian.js';
import { UserError } from './user-error.js';

/**
 * Makes sure that there is a `redis-server`; as root on Debian it installs one.
 * @throws UserError when there is none and it cannot be installed
 */
export function ensureRedisServer(): void {
  if (runs() || (installOnDebian('redis-server') && runs())) return;
  throw new UserError(
    'the tests of packages/redis need redis-server: install it (Debian: apt-get install redis-server) or set REDIS_SERVER to its path',
  );
}

function runs(): boolean {
  const program = process.env['REDIS_SERVER'] ?? 'redis-server';
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}
