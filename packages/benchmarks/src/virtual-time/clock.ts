import { install } from '@sinonjs/fake-timers';

/**
 * The clock of this process from here on: time stands still until nothing else can happen, and then
 * jumps to the next timer. What is to keep to it must be imported once it is made, since modules hold
 * on to the timers that they find.
 *
 * Real requests are made while it is stopped. A request counts as under way from `begin` to `end`, which its
 * caller reports; the portal reports those that it `hold`s back, which only wait for the clock.
 */
export class VirtualClock {
  // From the real time, since a certificate is valid around that.
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

  /** Holds a request back for some of this clock's milliseconds: the portal's `sleep`. */
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
   * Lets time pass whenever it is all that is waited for, until the promise is settled.
   * @throws Error when it waits for something else
   */
  async settle<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    const mark = () => {
      settled = true;
    };
    promise.then(mark, mark);
    for (;;) {
      // What is left to do without a request ends within a turn; the others are to be sure.
      for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
      if (settled) return promise;
      if (this.#underWay === this.#held) this.#jump();
    }
  }

  /** Puts the real clock back. */
  uninstall(): void {
    this.#timers.uninstall();
  }

  /** To the next timer, with all others that are due then: Node, too, runs them in one go. */
  #jump(): void {
    if (this.#timers.countTimers() === 0)
      throw new Error('what is waited for is no request and no timer');
    this.#timers.next();
    this.#timers.tick(0);
  }
}
