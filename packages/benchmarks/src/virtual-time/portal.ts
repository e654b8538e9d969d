import { createPortal, type RunningPortal, startPortal } from '@b24-chat/portal-emulator';
import type { VirtualClock } from './clock.js';

/** What a request takes, in milliseconds: the way there and back … */
const wayMs = 100;
/** … and each command in turn. */
const commandMs = 10;
/** Commands in a batch. The portal's latency is one for all batches, so only full ones are fairly timed. */
const batchSize = 50;

export interface VirtualPortal extends Pick<RunningPortal, 'webhookUrl' | 'caFile' | 'close'> {
  /** How many requests have come in, refused ones included. */
  received(): number;
}

/**
 * A portal on a virtual clock, with the limits of a real one, where each request takes its time.
 * @param chatIds the chats that it has
 */
export async function startVirtualPortal(
  clock: VirtualClock,
  chatIds: readonly number[],
  tls: boolean,
): Promise<VirtualPortal> {
  let received = 0;
  const { webhookUrl, caFile, close } = await startPortal({
    tls,
    state: createPortal({ chats: chatIds.map((id) => ({ id, members: [{ userId: 1 }] })) }),
    limits: { operatingCost: commandMs / 1000 },
    now: clock.now,
    sleep: clock.hold,
    faults: [
      { kind: 'latency', method: 'batch', milliseconds: wayMs + batchSize * commandMs },
      { kind: 'latency', milliseconds: wayMs + commandMs },
    ],
    onRequest: () => {
      received++;
    },
  });
  return { webhookUrl, caFile, close, received: () => received };
}
