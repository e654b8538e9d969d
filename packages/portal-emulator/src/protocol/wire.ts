import type { IncomingHttpHeaders } from 'node:http';

/** A request as it arrived over the wire, independent of any framework. */
export interface WireRequest {
  readonly verb: string;
  /** Path and query, undecoded. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
  readonly secure: boolean;
  readonly remoteAddress: string;
}

/** An answer to send, or the instruction to break the connection. */
export type WireAnswer =
  | {
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      /** Bytes where they are not valid UTF-8. */
      readonly body: string | Uint8Array;
    }
  | 'reset';

/** The address that the caller used for the portal, without a trailing slash. */
export const originOf = (request: WireRequest): string =>
  `${request.secure ? 'https' : 'http'}://${request.headers.host ?? 'localhost'}`;
