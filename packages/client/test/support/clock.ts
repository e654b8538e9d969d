import type { Clock } from '../../src/clock.js';
import type { Fetch } from '../../src/transport.js';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/**
 * A clock that does not move until nothing else can happen, and then jumps to its next timer. Requests
 * go through its `fetch`, so that it knows when one is under way: time passes for them only by `pass`.
 */
export class VirtualClock implements Clock {
  #now = Date.UTC(2026, 0, 1);
  #timers: Timer[] = [];
  #underWay = 0;
  readonly #start = this.#now;
  /** How far into each wait a call gets by chance; 1 for the longest wait. */
  chance = 1;

  constructor(private readonly beneath: Fetch = (url, init) => globalThis.fetch(url, init)) {}

  now = (): number => this.#now;
  random = (): number => this.chance;

  after = (milliseconds: number, run: () => void): (() => void) => {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  };

  fetch: Fetch = async (url, init) => {
    this.#underWay++;
    try {
      const response = await this.beneath(url, init);
      if (response.status === 204 || (response.status >= 300 && response.status < 400)) {
        return response;
      }
      const { status, headers } = response;
      return new Response(await response.arrayBuffer(), { status, headers });
    } finally {
      this.#underWay--;
    }
  };

  /** Milliseconds since the clock was made. */
  get elapsed(): number {
    return this.#now - this.#start;
  }

  /** How many timers have neither run nor been cancelled. */
  get pending(): number {
    return this.#timers.length;
  }

  /** Lets time pass, running the timers that fall due. */
  pass(milliseconds: number): void {
    const until = this.#now + milliseconds;
    for (;;) {
      const next = this.#next();
      if (!next || next.at > until) break;
      this.#run(next);
    }
    this.#now = until;
  }

  /** Lets time pass whenever it is all that is waited for, until the promise is settled. */
  async settle<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    const mark = () => {
      settled = true;
    };
    promise.then(mark, mark);
    for (;;) {
      for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
      if (settled) return promise;
      const next = this.#next();
      if (this.#underWay === 0 && next) this.#run(next);
    }
  }

  #next(): Timer | undefined {
    return this.#timers.reduce<Timer | undefined>(
      (first, timer) => (first && first.at <= timer.at ? first : timer),
      undefined,
    );
  }

  #run(timer: Timer): void {
    this.#timers = this.#timers.filter((one) => one !== timer);
    this.#now = Math.max(this.#now, timer.at);
    timer.run();
  }
}
