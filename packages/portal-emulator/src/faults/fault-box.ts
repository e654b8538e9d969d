import type { JsonObject } from '../protocol/json.js';
import type { Fault } from './fault.js';
import { isFieldFault, parseFault } from './fault.js';
import { spoilField } from './spoil-field.js';

interface Injected {
  readonly fault: Fault;
  left: number;
}

/** The faults now in force, and how often each may still strike. */
export class FaultBox {
  #injected: Injected[] = [];

  /** @param random draws from 0 up to 1 */
  constructor(private readonly random: () => number) {}

  /** Puts a fault in force; the returned function takes it out. Throws UserError for a malformed one. */
  inject(fault: Fault): () => void {
    const injected = { fault: parseFault(fault), left: fault.times ?? Number.POSITIVE_INFINITY };
    this.#injected.push(injected);
    return () => {
      this.#injected = this.#injected.filter((one) => one !== injected);
    };
  }

  clear(): void {
    this.#injected = [];
  }

  get inForce(): readonly Fault[] {
    return this.#injected.filter((one) => one.left > 0).map((one) => one.fault);
  }

  get isEmpty(): boolean {
    return this.#injected.length === 0;
  }

  /**
   * The first fault of the given kinds that strikes this call, counted as used.
   * @param namedOnly only a fault that names the method: for one command of a batch
   */
  strike<Kind extends Fault['kind']>(
    method: string,
    kinds: readonly Kind[],
    namedOnly = false,
  ): Extract<Fault, { kind: Kind }> | undefined {
    for (const one of this.#injected) {
      const { fault } = one;
      if (!ofKind(fault, kinds) || !this.#matches(one, method, namedOnly)) continue;
      one.left -= 1;
      this.#sweep();
      return fault;
    }
    return undefined;
  }

  /**
   * Spoils the fields of an answer in place; a fault whose field is not there is not used up.
   * @param namedOnly as with `strike`
   */
  spoil(method: string, body: JsonObject, namedOnly = false): void {
    for (const one of this.#injected) {
      if (!isFieldFault(one.fault) || !this.#matches(one, method, namedOnly)) continue;
      if (spoilField(body, one.fault)) one.left -= 1;
    }
    this.#sweep();
  }

  #matches({ fault, left }: Injected, method: string, namedOnly: boolean): boolean {
    if (left <= 0) return false;
    const named = fault.method?.toLowerCase();
    if (named === undefined ? namedOnly : named !== method.toLowerCase()) return false;
    return fault.rate === undefined || this.random() < fault.rate;
  }

  #sweep(): void {
    this.#injected = this.#injected.filter((one) => one.left > 0);
  }
}

function ofKind<Kind extends Fault['kind']>(
  fault: Fault,
  kinds: readonly Kind[],
): fault is Extract<Fault, { kind: Kind }> {
  return kinds.some((kind) => kind === fault.kind);
}
