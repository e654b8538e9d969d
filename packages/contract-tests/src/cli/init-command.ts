import { existsSync, writeFileSync } from 'node:fs';
import type { Identifiers } from '../ground/identifiers.js';
import { UserError } from '../ground/user-error.js';
import { runContract } from '../run/run-contract.js';
import type { Command } from './arguments.js';
import type { Output } from './output.js';
import { withProgress } from './progress.js';

const standard = 'contract-tests.config.json';

/** Asks the portal which methods it has, and writes a configuration for it. @returns the exit code */
export async function init(
  { settings, config: file = standard }: Command,
  signal: AbortSignal,
  output: Output,
): Promise<number> {
  if (settings.webhookUrl === undefined && settings.portal === undefined) {
    throw new UserError('init asks a portal what it can — set B24_WEBHOOK_URL');
  }
  if (existsSync(file))
    throw new UserError(`${file} is there already — remove it, or give another name with --config`);
  const report = await withProgress(output, (hooks) =>
    runContract({ ...settings, signal, ...hooks }),
  );
  if (report.partial) return 130;
  const lacking = report.scenarios.filter(({ lacks }) => lacks);
  const left = [...(settings.without ?? []), ...lacking.map(({ method }) => method)];
  const without = [...new Set(left)];
  const { botToken: _, ...identifiers }: Identifiers = settings.identifiers ?? {};
  const { allowCreate = false } = settings;
  const config = {
    ...identifiers,
    without,
    allowCreate,
    failOn: 'drift',
    reportDir: 'contract-report',
  };
  writeFileSync(file, `${JSON.stringify(config, undefined, 2)}\n`);
  const reasons = lacking.map(({ method, reason }) => `${method}: ${reason}`);
  const notes = [...new Set(reasons)].map((line) => `Left out ${line}\n`);
  output.out(`${notes.join('')}Wrote ${file}. Run it with --config ${file}.\n`);
  return 0;
}
