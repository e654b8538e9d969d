import { renderSummary } from '../report/terminal.js';
import { writeReports } from '../report/write.js';
import { runContract } from '../run.js';
import { SetupError } from '../setup-error.js';
import { type Environment, readArguments } from './arguments.js';
import { help } from './help.js';

/** Where the command writes. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Runs the command line. @returns the exit code */
export async function main(
  args: readonly string[],
  env: Environment,
  { out, err }: Output,
): Promise<number> {
  try {
    const command = readArguments(args, env);
    if (command.help) {
      out(help);
      return 0;
    }
    const report = await runContract(command.settings);
    out(`${renderSummary(report)}\n`);
    if (command.reportDir !== undefined) {
      const files = writeReports(report, command.reportDir);
      out(`Report: ${files.join(', ')}\n`);
    }
    return report.ok ? 0 : 1;
  } catch (error) {
    err(`contract: ${error instanceof SetupError ? error.message : unexpected(error)}\n`);
    return 2;
  }
}

// The text of an error from elsewhere can hold an address with its secret.
function unexpected(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  return `the run failed for a reason of its own (${name}) — this is a defect of the tool`;
}
