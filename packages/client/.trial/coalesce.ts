import type { Clock } from './clock.js';
import type { Command } from './command.js';
import type { Run } from './run.js';

/** Holds commands until the present tick is over, then runs them together. */
export function createCoalescer(run: Run, clock: Clock): Run {
  const waiting: Command[] = [];
  return (commands) => {
    if (!waiting.length) clock.after(0, () => run(waiting.splice(0)));
    waiting.push(...commands);
  };
}
