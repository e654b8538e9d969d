import type { Methods, SystemErrorCode } from './generated/methods.js';

/** The name of a method of the contract, such as `'im.dialog.get'`. */
// With `& string`, errors and hovers list the names instead of `keyof Methods`.
export type MethodName = keyof Methods & string;

/** What a client calls with: the URL of a webhook, or an access token. */
export type Credential = 'webhook' | 'oauth';

/** The parameters of a method, as an OAuth client sends them. */
export type Params<M extends MethodName> = Methods[M]['params'];

/**
 * The parameters of a method that suffice for these credentials. A webhook needs some that are
 * optional with OAuth, such as `botToken`.
 */
export type CallParams<
  M extends MethodName,
  C extends Credential = Credential,
> = 'webhook' extends C ? WithRequired<Params<M>, Methods[M]['webhookParams']> : Params<M>;

/** The result of a method on success. */
export type Result<M extends MethodName> = Methods[M]['result'];

/**
 * The codes that a method can fail with: those that only it has, those of the system, and any other that
 * a portal sends.
 */
export type ErrorCode<M extends string> = M extends MethodName
  ? KnownErrorCode<M> | (string & {})
  : string;

/** The codes that the contract knows for a method. */
export type KnownErrorCode<M extends MethodName> = Methods[M]['code'] | SystemErrorCode;

type WithRequired<T, Key> = [Key] extends [never] ? T : T & Required<Pick<T, Key & keyof T>>;
