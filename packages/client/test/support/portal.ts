import { startPortal } from '@b24-chat/portal-emulator';
import { onTestFinished } from 'vitest';

/** The embedded portal, for the length of a test. */
export async function portal(options: Parameters<typeof startPortal>[0] = {}) {
  const running = await startPortal(options);
  onTestFinished(() => running.close());
  return running;
}
