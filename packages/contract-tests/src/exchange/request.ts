import type { ParamValue, PlannedCause, Scenario } from '../ground/plan-types.js';
import type { Unread } from '../ground/result.js';
import type { Credentials } from './credentials.js';

/** One request of a scenario. */
export interface PlannedRequest {
  readonly method: string;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly credentials: Credentials;
  readonly verb: string;
  /** Whether the client can send it: a method of the contract, with POST and some credentials. */
  readonly byClient: boolean;
  /** The identifier that it reads, by flag and position. */
  readonly what?: string;
}

/** A scenario that is ready to run, or why it cannot run. */
export type Prepared =
  | {
      readonly scenario: Scenario;
      readonly requests: readonly PlannedRequest[];
      readonly cause?: PlannedCause;
    }
  | {
      readonly scenario: Scenario;
      readonly reason: string;
      /** The identifiers that were passed for it but are not read. */
      readonly unread?: readonly Unread[];
    };
