// Generated from the contract under openapi/. Do not edit: change the contract, then run
// `pnpm generate`.

import type { MethodName } from '../method.js';

/** A check; its findings are in `errors` until the next check. */
export interface Check {
  (result: unknown): boolean;
  errors?:
    | {
        keyword: string;
        instancePath: string;
        params: { missingProperty?: string };
      }[]
    | null;
}

/** By method, a check for each shape that its result can have. */
export declare const validators: Readonly<Record<MethodName, readonly Check[]>>;
