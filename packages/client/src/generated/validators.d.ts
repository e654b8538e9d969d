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

/** A check for each shape of a result, by method. */
export declare const validators: Readonly<Record<MethodName, readonly Check[]>>;
