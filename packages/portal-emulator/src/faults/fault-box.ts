import type { JsonObject } from '../protocol/json.js';
import { type Fault, isFieldFault, parseFault } from './fault.js';
import { checkTarget, type FaultTargets } from './fault-target.js';
import { spoilField } from './spoil-field.js';

/** The active faults, and how often each may still strike. */
export interface FaultBox {
  /**
   * Activates a fault; the returned function removes it.
   * @throws UserError for a malformed fault, and for one that can never strike
   */
  inject(fault: Fault): () => void;
  clear(): void;
  readonly inForce: readonly Fault[];
  /** The active faults that have not struck yet. */
  readonly unstruck: readonly Fault[];
  /**
   * The first fault of these kinds that strikes this call, counted as used.
   * @param namedOnly only a fault that names the method: for one command of a batch
   */
  strike<Kind extends Fault['kind']>(
    method: string,
    kinds: readonly Kind[],
    namedOnly?: boolean,
  ): Extract<Fault, { kind: Kind }> | undefined;
  /**
   * Changes the fields of an answer in place; a fault whose field is missing is not used up.
   * @param namedOnly as with `strike`
   */
  spoil(method: string, body: JsonObject, namedOnly?: boolean): void;
}

/** @param random returns random numbers from 0 up to 1 */
export function createFaultBox(random: () => number, targets: FaultTargets): FaultBox {
  let injected: Injected[] = [];

  const sweep = () => {
    injected = injected.filter((one) => one.left > 0);
  };

  const matches = ({ fault, left }: Injected, method: string, namedOnly: boolean) => {
    if (left <= 0) return false;
    const named = fault.method?.toLowerCase();
    if (named === undefined ? namedOnly : named !== method.toLowerCase()) return false;
    return fault.rate === undefined || random() < fault.rate;
  };

  const count = (one: Injected) => {
    one.left -= 1;
    one.hasStruck = true;
  };

  return {
    inject: (input) => {
      const fault = parseFault(input);
      checkTarget(fault, targets);
      const one = { fault, left: fault.times ?? Number.POSITIVE_INFINITY, hasStruck: false };
      injected.push(one);
      return () => {
        injected = injected.filter((other) => other !== one);
      };
    },
    clear: () => {
      injected = [];
    },
    get inForce() {
      return injected.map(({ fault }) => fault);
    },
    get unstruck() {
      return injected.filter(({ hasStruck }) => !hasStruck).map(({ fault }) => fault);
    },
    strike: (method, kinds, namedOnly = false) => {
      for (const one of injected) {
        const { fault } = one;
        if (!isOfKind(fault, kinds) || !matches(one, method, namedOnly)) continue;
        count(one);
        sweep();
        return fault;
      }
      return undefined;
    },
    spoil: (method, body, namedOnly = false) => {
      for (const one of injected) {
        if (!isFieldFault(one.fault) || !matches(one, method, namedOnly)) continue;
        if (spoilField(body, one.fault)) count(one);
      }
      sweep();
    },
  };
}

interface Injected {
  readonly fault: Fault;
  left: number;
  hasStruck: boolean;
}

function isOfKind<Kind extends Fault['kind']>(
  fault: Fault,
  kinds: readonly Kind[],
): fault is Extract<Fault, { kind: Kind }> {
  return kinds.some((kind) => kind === fault.kind);
}
