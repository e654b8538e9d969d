import { UserError } from '../ground/user-error.js';
import { renderParity } from '../report/parity.js';
import { runContract } from '../run/run-contract.js';
import type { Command } from './arguments.js';
import type { Output } from './output.js';
import { withProgress } from './progress.js';

/** Runs the suite on the portal and on the emulator and lays the two side by side. */
export async function parity(
  { settings }: Command,
  signal: AbortSignal,
  output: Output,
): Promise<number> {
  if (settings.webhookUrl === undefined && settings.portal === undefined) {
    throw new UserError('parity needs a portal to compare with the emulator. Set B24_WEBHOOK_URL');
  }
  const portal = await withProgress(output, (hooks) =>
    runContract({ ...settings, signal, ...hooks }),
  );
  const emulator = await runContract({ signal });
  const { text, parted } = renderParity(portal, emulator);
  output.out(`${text}\n`);
  if (portal.partial || emulator.partial) return 130;
  return parted ? 1 : 0;
}
