import type { User } from '../state/schema.js';

/** Who makes a call, and with which rights. */
export interface Caller {
  readonly user: User;
  readonly via: 'webhook' | 'oauth';
  readonly scopes: readonly string[];
  /** The application behind an OAuth token; a webhook has none. */
  readonly applicationId: string | undefined;
  /** Methods that wait for, or were denied, an administrator's confirmation. */
  readonly confirm: Readonly<Record<string, 'waiting' | 'denied'>>;
  /** The webhook or application that operating time is charged to. */
  readonly account: string;
}
