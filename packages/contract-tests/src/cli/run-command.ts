import {
  readBaseline,
  readForUpdate,
  updatedBaseline,
  writeBaseline,
} from '../baseline/baseline.js';
import { writeRecording } from '../record/recording.js';
import { renderAnnotations } from '../report/annotations.js';
import type { Report } from '../report/report.js';
import { renderSummary } from '../report/terminal.js';
import { tryFolder, writeReports } from '../report/write.js';
import { runContract } from '../run/run-contract.js';
import type { Settings } from '../run/settings.js';
import type { Command } from './arguments.js';
import { exitCode } from './exit-code.js';
import type { Output } from './output.js';
import { withProgress } from './progress.js';
import { tryFile } from './try-file.js';

/** Runs the scenarios and reports. @returns the exit code */
export async function run(command: Command, signal: AbortSignal, output: Output): Promise<number> {
  const { baseline, updateBaseline, record, reason } = command;
  const settings: Settings = {
    ...command.settings,
    signal,
    ...(baseline !== undefined && !updateBaseline && { baseline: readBaseline(baseline) }),
    ...(record !== undefined && { onRecording: (made) => writeRecording(record, made) }),
  };
  if (command.reportDir !== undefined) await tryFolder(command.reportDir);
  if (record !== undefined) tryFile('--record', record);
  if (baseline !== undefined && updateBaseline) tryFile('--baseline', baseline);
  const report = await withProgress(output, (hooks) => runContract({ ...settings, ...hooks }));
  await show(report, command, output);
  if (baseline === undefined || !updateBaseline || report.partial) return exitCode(report);
  const today = report.startedAt.slice(0, 10);
  const updated = updatedBaseline(readForUpdate(baseline), report.scenarios, {
    reason,
    today,
    generation: report.portal.generation,
  });
  writeBaseline(baseline, updated);
  output.out(`Findings in the baseline ${baseline}: ${updated.findings.length}\n`);
  const setup = report.findings.some(({ severity }) => severity === 'setup');
  return report.gaps.length > 0 ? 1 : setup ? 3 : 0;
}

/** Prints a report, and writes it to the requested files. */
export async function show(
  report: Report,
  { reportDir }: Command,
  { out, github }: Output,
): Promise<void> {
  out(`${renderSummary(report)}\n`);
  if (github) out(renderAnnotations(report));
  if (reportDir === undefined) return;
  const files = await writeReports(report, reportDir);
  out(`Report: ${files.join(', ')}\n`);
}
