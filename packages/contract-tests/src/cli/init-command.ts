import { existsSync, writeFileSync } from 'node:fs';
import type { Identifiers } from '../ground/identifiers.js';
import { UserError } from '../ground/user-error.js';
import { credentialsLost, isOfCredentials } from '../report/next-step.js';
import { runContract } from '../run/run-contract.js';
import type { Settings } from '../run/settings.js';
import type { Command } from './arguments.js';
import { endingCode } from './exit-code.js';
import type { Output } from './output.js';
import { withProgress } from './progress.js';
import { tryFile } from './try-file.js';

const standard = 'contract-tests.config.json';

/** Asks the portal which methods it has, and writes a configuration for it. @returns the exit code */
export async function init(
  { settings, config: file = standard }: Command,
  signal: AbortSignal,
  output: Output,
): Promise<number> {
  if (settings.webhookUrl === undefined && settings.portal === undefined) {
    throw new UserError('init needs a portal to query. Set B24_WEBHOOK_URL');
  }
  if (existsSync(file))
    throw new UserError(`${file} already exists. Remove it, or choose another name with --config`);
  tryFile('--config', file);
  const report = await withProgress(output, (hooks) =>
    runContract({ ...settings, signal, ...hooks }),
  );
  if (report.endedBy !== undefined) {
    output.err(`contract: ${report.gaps[0]}, so ${file} was not written\n`);
    return endingCode(report.endedBy);
  }
  const lost = report.findings.find(isOfCredentials);
  if (lost) {
    output.err(`contract: ${credentialsLost(lost)}, so ${file} was not written\n`);
    return 3;
  }
  const lacking = report.scenarios.filter(({ lacks }) => lacks);
  const config = configFor(
    settings,
    lacking.map(({ method }) => method),
  );
  writeFileSync(file, `${JSON.stringify(config, undefined, 2)}\n`);
  const reasons = lacking.map(({ method, reason }) => `${method}: ${reason}`);
  const notes = [...new Set(reasons)].map((line) => `Left out ${line}\n`);
  output.out(`${notes.join('')}Wrote ${file}. ${nextStep(file, settings)}\n`);
  return 0;
}

/** The settings of the command without its secrets, and an empty list for each missing kind of identifier. */
function configFor(settings: Settings, lacking: readonly string[]) {
  const { botToken: _, ...identifiers }: Identifiers = settings.identifiers ?? {};
  const { allowCreate = false, pace, share, timeoutMs, maxMinutes } = settings;
  return {
    ...places,
    ...identifiers,
    without: [...new Set([...(settings.without ?? []), ...lacking])],
    allowCreate,
    ...(pace !== undefined && { plan: pace }),
    ...(share !== undefined && { share }),
    ...(timeoutMs !== undefined && { timeout: timeoutMs / 1000 }),
    ...(maxMinutes !== undefined && { maxMinutes }),
    failOn: 'drift',
    reportDir: 'contract-report',
  };
}

const places = {
  dialogs: [],
  botDialogs: [],
  lineChats: [],
  lineSessions: [],
  lineUserCodes: [],
} as const satisfies Identifiers;

function nextStep(file: string, { identifiers = {} }: Settings): string {
  const { botToken: _, ...others } = identifiers;
  const readsNothing = Object.keys(others).length === 0;
  const fill = readsNothing ? 'Add what to read, such as "dialogs": ["chat123"], then run' : 'Run';
  return `${fill} it with --config ${file}.`;
}
