import { readBaseline } from '../baseline/baseline.js';
import { readRecording } from '../record/recording.js';
import { judgeRecording } from '../run/judge-recording.js';
import type { Command } from './arguments.js';
import { exitCode } from './exit-code.js';
import type { Output } from './output.js';
import { show } from './run-command.js';

/** Judges a recording again, without a portal. @returns the exit code */
export async function judge(command: Command, output: Output): Promise<number> {
  const { failOn, coverageFloor, maxRetries } = command.settings;
  const recording = readRecording(command.file ?? '');
  const report = await judgeRecording(recording, {
    ...(failOn && { failOn }),
    ...(coverageFloor !== undefined && { coverageFloor }),
    ...(maxRetries !== undefined && { maxRetries }),
    ...(command.baseline !== undefined && { baseline: readBaseline(command.baseline) }),
  });
  await show(report, command, output);
  return exitCode(report);
}
