import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A real Redis on a free port of loopback. */
export interface TestRedis {
  readonly port: number;
  readonly url: string;
  /** Kills the server, data and all. */
  kill(): Promise<void>;
  /** Starts an empty one on the same port. */
  restart(): Promise<void>;
  /** Kills it and removes its folder. */
  close(): Promise<void>;
}

/** Starts `redis-server`, or what `REDIS_SERVER` names. */
export async function startRedis(...flags: string[]): Promise<TestRedis> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'b24-redis-'));
  let server = await start(port, folder, flags);
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  };
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    kill,
    restart: async () => {
      server = await start(port, folder, flags);
    },
    close: async () => {
      await kill();
      rmSync(folder, { recursive: true });
    },
  };
}

async function start(port: number, folder: string, flags: string[]): Promise<ChildProcess> {
  const program = process.env['REDIS_SERVER'] ?? 'redis-server';
  const where = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
  const server = spawn(program, [...where, '--save', '', ...flags], { stdio: 'ignore' });
  const failed = new Promise<never>((_, reject) => {
    server.once('error', ({ message }) => reject(new Error(`redis-server: ${message}`)));
    server.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)));
  });
  await Promise.race([failed, untilOpen(port)]);
  return server;
}

async function untilOpen(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const open = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    socket.destroy();
    if (open) return;
    await sleep(20);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
