import { install } from '@sinonjs/fake-timers';

/**
 * Replaces the clock of this process: time stops until nothing else can happen, and then jumps to the next
 * timer. Import modules that must use it afterwards, because modules keep the timers that they find when they
 * load.
 *
 * Requests are real and made while the clock is stopped. A request is in progress from `begin` to `end`,
 * which its caller reports; the portal reports those that it delays by `hold`, which only wait for the clock.
 */
export class VirtualClock {
  // Starts at the real time, because certificates are only valid around it.
  readonly #timers = install({
    now: Date.now(),
    toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
  #underWay = 0;
  #held = 0;

  /** Milliseconds since 1970. */
  now = (): number => this.#timers.now;

  begin(): void {
    this.#underWay++;
  }

  end(): void {
    this.#underWay--;
  }

  /** Delays a request by some milliseconds of this clock: the portal's `sleep`. */
  hold = (milliseconds: number): Promise<void> => {
    this.#held++;
    return new Promise((resolve) => {
      setTimeout(() => {
        this.#held--;
        resolve();
      }, milliseconds);
    });
  };

  /** The global `fetch`, whose requests are counted until they are read to their end. */
  fetch = async (url: string, init: RequestInit): Promise<Response> => {
    this.begin();
    try {
      const response = await fetch(url, init);
      const { status, headers } = response;
      return new Response(await response.arrayBuffer(), { status, headers });
    } finally {
      this.end();
    }
  };

  /**
   * Advances the time whenever everything waits for the clock, until the promise is settled.
   * @throws Error when the promise waits for something else
   */
  async settle<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    const mark = () => {
      settled = true;
    };
    promise.then(mark, mark);
    for (;;) {
      // Work without a request ends within one turn; more turns are for safety.
      for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
      if (settled) return promise;
      if (this.#underWay === this.#held) this.#jump();
    }
  }

  /** Puts the real clock back. */
  uninstall(): void {
    this.#timers.uninstall();
  }

  /** Jumps to the next timer and runs all that are due then, as Node does. */
  #jump(): void {
    if (this.#timers.countTimers() === 0)
      throw new Error('what is waited for is no request and no timer');
    this.#timers.next();
    this.#timers.tick(0);
  }
}
