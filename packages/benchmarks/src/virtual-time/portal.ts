import { createPortal, type RunningPortal, startPortal } from '@b24-chat/portal-emulator';
import type { VirtualClock } from './clock.js';

/** The time of a request, in milliseconds: the round trip … */
const wayMs = 100;
/** … and each of its commands. */
const commandMs = 10;
/** Commands in a batch. The portal has one latency for all batches, so only full ones have the right time. */
const batchSize = 50;

export interface VirtualPortal extends Pick<RunningPortal, 'webhookUrl' | 'caFile' | 'close'> {
  /** How many requests it has received, including refused ones. */
  received(): number;
}

/**
 * A portal on a virtual clock, with the limits of a real one, on which each request takes time.
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
