import type { Settings } from '../settings.js';
import type { Output } from './output.js';

const width = 24;

/** Whom the run waits for, then a bar on a terminal; elsewhere a plain line now and then. */
export function progress({ err, terminal }: Output) {
  return {
    onWaiting: (origin: string) => err(`waiting for ${new URL(origin).host}\n`),
    onScenario: terminal ? bar(err) : lines(err),
  } satisfies Pick<Settings, 'onWaiting' | 'onScenario'>;
}

function bar(err: Output['err']): NonNullable<Settings['onScenario']> {
  return ({ method, scenario }, done, all) => {
    const full = Math.round((done / all) * width);
    const drawn = `${'#'.repeat(full)}${'.'.repeat(width - full)}`;
    const text = done === all ? '' : `[${drawn}] ${done}/${all} ${method} ${scenario}`;
    err(`\r\u001b[K${text}`);
  };
}

function lines(err: Output['err']): NonNullable<Settings['onScenario']> {
  let failed = 0;
  return ({ verdict }, done, all) => {
    if (verdict === 'failed') failed += 1;
    if (done === all || done % 25 === 0) err(`${done} of ${all} scenarios, ${failed} failed\n`);
  };
}
