import { afterEach, describe, expect, test, vi } from 'vitest';
import { runPnpm } from '../lib/tool.js';

afterEach(() => vi.unstubAllEnvs());

describe('pnpm, called by a script', () => {
  test('is that of the project when the script was started without pnpm', async () => {
    vi.stubEnv('npm_config_user_agent', undefined);
    vi.stubEnv('npm_execpath', undefined);
    expect(await runPnpm(['--version'])).toMatchObject({ code: 0, stdout: '12.21.0\n' });
  });

  test('is not what started the script, if that was npm', async () => {
    vi.stubEnv('npm_config_user_agent', 'npm/10.8.2 node/v20.20.0 linux x64');
    vi.stubEnv('npm_execpath', '/usr/lib/node_modules/npm/bin/npm-cli.js');
    expect(await runPnpm(['--version'])).toMatchObject({ code: 0, stdout: '12.21.0\n' });
  });
});
