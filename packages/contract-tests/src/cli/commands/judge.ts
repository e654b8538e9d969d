import { readBaseline } from '../../baseline/baseline.js';
import { judgeRecording } from '../../record/judge-recording.js';
import { readRecording } from '../../record/recording.js';
import type { Command } from '../arguments.js';
import type { Output } from '../output.js';
import { exitCode, show } from './run.js';

/** Judges a recording again, without a portal. @returns the exit code */
export function judge(command: Command, output: Output): number {
  const { failOn } = command.settings;
  const recording = readRecording(command.file ?? '');
  const report = judgeRecording(recording, {
    ...(failOn && { failOn }),
    ...(command.baseline !== undefined && { baseline: readBaseline(command.baseline) }),
  });
  show(report, command, output);
  return exitCode(report);
}
