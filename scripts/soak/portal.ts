import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createPortal, saveState } from '../../packages/portal-emulator/src/index.js';
import { paths } from '../lib/paths.js';
import { UserError } from '../lib/user-error.js';

/** The faults and their rates: almost one request in ten fails, and one command in two hundred. */
const faults = [
  'error,status=503,code=QUERY_LIMIT_EXCEEDED,rate=0.02',
  'error,status=200,code=INTERNAL_SERVER_ERROR,rate=0.01',
  'html,rate=0.01',
  'truncate,rate=0.01',
  'empty,rate=0.01',
  'reset,rate=0.02',
  'latency,milliseconds=50,rate=0.01',
  'error,method=im.dialog.get,status=400,code=ERROR_CORE,rate=0.005',
];

/** The emulator in a separate process, as a user starts it. */
export interface SoakPortal {
  readonly webhookUrl: string;
  readonly pid: number;
  /** Whether it has ended by itself. */
  hasEnded(): boolean;
  stop(): Promise<void>;
}

/**
 * Starts an emulator that has chats 1 to `chats`, and every fault.
 * @param folder where its state is while it runs
 */
export async function startSoakPortal(
  folder: string,
  chats: number,
  seed: number,
): Promise<SoakPortal> {
  const state = join(folder, 'state.json');
  const all = Array.from({ length: chats }, (_, index) => ({
    id: index + 1,
    name: `Chat ${index + 1}`,
    ownerId: 1,
    members: [{ userId: 1 }],
  }));
  await saveState(state, createPortal({ chats: all }));
  const cli = join(paths.root, 'packages/portal-emulator/src/cli.ts');
  const child = spawn(
    process.execPath,
    [
      ...['--import', 'tsx/esm', cli, '--json', '--no-limits', '--state', state],
      ...['--seed', `${seed}`],
      ...faults.flatMap((fault) => ['--fault', fault]),
    ],
    { cwd: paths.root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'close');
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([first]) => String(first)),
    ended.then(() => undefined),
  ]);
  if (line === undefined || child.pid === undefined) {
    throw new UserError('the portal did not start, see above');
  }
  const { webhookUrl } = JSON.parse(line) as { webhookUrl: string };
  return {
    webhookUrl,
    pid: child.pid,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
