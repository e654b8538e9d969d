import type { Clock } from './clock.js';
import type { Command } from './command.js';
import type { Run } from './run.js';

/** Collects commands until the current tick is over, then runs them together. */
export function createCoalescer(run: Run, clock: Clock): Run {
  let waiting: Command[] = [];
  return (commands) => {
    if (waiting.length === 0) {
      clock.after(0, () => {
        const collected = waiting;
        waiting = [];
        run(collected);
      });
    }
    waiting.push(...commands);
  };
}
