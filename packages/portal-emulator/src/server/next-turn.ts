import { MessageChannel } from 'node:worker_threads';

/**
 * Resolves in the next turn of the event loop. It uses a message channel, because test runners
 * replace `setImmediate` and every timer, some of them before this file is loaded.
 */
export const nextTurn = createTurns();

function createTurns(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  let waiting: (() => void)[] = [];
  port1.on('message', () => {
    const now = waiting;
    waiting = [];
    for (const resolve of now) resolve();
  });
  // A caller that waits for an answer has a connection, which keeps the process alive.
  port1.unref();
  return () =>
    new Promise((resolve) => {
      if (waiting.push(resolve) === 1) port2.postMessage(0);
    });
}
