import type { Json } from '../protocol/json.js';

/** Which calls a fault strikes. */
export interface FaultScope {
  /** Method name, in any case; every method when absent. */
  readonly method?: string;
  /** How many answers it spoils before it is spent; without end when absent. */
  readonly times?: number;
  /** Chance from 0 to 1 that a call is struck, drawn from the portal's seed; 1 when absent. */
  readonly rate?: number;
}

export type FieldType = 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object';

/**
 * What goes wrong. Paths start at the envelope: `result.id`,
 * `result.readed_list[].user_id` (each element), `result.manager_list[0]` (one).
 */
export type FaultEffect =
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly code: string;
      readonly description?: string;
    }
  | { readonly kind: 'html'; readonly status?: number }
  | { readonly kind: 'truncate' }
  | { readonly kind: 'empty'; readonly status?: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'latency'; readonly milliseconds: number }
  | { readonly kind: 'drop'; readonly path: string }
  | { readonly kind: 'retype'; readonly path: string; readonly to: FieldType }
  | { readonly kind: 'add'; readonly path: string; readonly value: Json };

export type Fault = FaultScope & FaultEffect;

export type FieldFault = Extract<Fault, { kind: 'drop' | 'retype' | 'add' }>;

export const isFieldFault = (fault: Fault): fault is FieldFault =>
  fault.kind === 'drop' || fault.kind === 'retype' || fault.kind === 'add';
