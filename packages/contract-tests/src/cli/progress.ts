import { type Scenario, scenarioName } from '../ground/plan-types.js';
import type { Settings } from '../run/settings.js';
import type { Output } from './output.js';

const width = 24;

type Hooks = Pick<Settings, 'onWaiting' | 'onScenario' | 'onScenarioStart'>;

/**
 * Runs something with hooks that show which portal the run waits for, then a bar on a terminal; elsewhere
 * a plain line now and then.
 */
export async function withProgress<T>(
  { err, terminal }: Output,
  run: (hooks: Hooks) => Promise<T>,
): Promise<T> {
  const { stop, ...hooks } = terminal ? bar(err) : { onScenario: lines(err), stop: () => {} };
  try {
    const onWaiting = (origin: string) => err(`waiting for ${new URL(origin).host}\n`);
    return await run({ onWaiting, ...hooks });
  } finally {
    stop();
  }
}

/** Names the current scenario and, every second, how long it has taken. */
function bar(err: Output['err']) {
  let ticking: NodeJS.Timeout | undefined;
  const clear = '\r\u001b[K';
  return {
    onScenarioStart: (scenario: Scenario, done: number, all: number) => {
      const full = Math.round((done / all) * width);
      const drawn = `${'#'.repeat(full)}${'.'.repeat(width - full)}`;
      const text = `${clear}[${drawn}] ${done}/${all} ${scenario.method} ${scenarioName(scenario)}`;
      err(text);
      let seconds = 0;
      clearInterval(ticking);
      ticking = setInterval(() => {
        seconds += 1;
        err(`${text}, ${seconds} s`);
      }, 1000);
      ticking.unref();
    },
    stop: () => {
      clearInterval(ticking);
      err(clear);
    },
  };
}

function lines(err: Output['err']): NonNullable<Settings['onScenario']> {
  let failed = 0;
  return ({ verdict }, done, all) => {
    if (verdict === 'failed') failed += 1;
    if (done === all || done % 25 === 0) err(`${done} of ${all} scenarios, ${failed} failed\n`);
  };
}
