import { UserError } from '../ground/user-error.js';
import { findingLine } from '../report/findings.js';
import { renderParity } from '../report/parity.js';
import { runContract } from '../run/run-contract.js';
import type { Command } from './arguments.js';
import { endingCode } from './exit-code.js';
import type { Output } from './output.js';
import { withProgress } from './progress.js';

/** Runs the scenarios against the portal and the emulator and compares the results. @returns the exit code */
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
  const { only = [], without = [], failOn = 'drift' } = settings;
  const emulator = await runContract({ only, without, failOn, signal });
  const { text, parted } = renderParity(portal, emulator);
  output.out(`${text}\n`);
  const endedBy = portal.endedBy ?? emulator.endedBy;
  if (endedBy !== undefined) {
    output.err(`contract: ${portal.gaps[0]}, so not every scenario was compared\n`);
    return endingCode(endedBy);
  }
  const setup = portal.findings.filter(({ severity }) => severity === 'setup').map(findingLine);
  const uncompared = [...portal.gaps, ...setup];
  if (uncompared.length > 0) output.out(`\nNot compared:\n${uncompared.join('\n')}\n`);
  if (parted || portal.gaps.length > 0) return 1;
  return setup.length > 0 ? 3 : 0;
}
