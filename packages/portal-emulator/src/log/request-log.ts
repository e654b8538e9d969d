import type { Json } from '../protocol/json.js';
import type { Params } from '../protocol/params.js';
import type { Route } from '../protocol/route.js';
import { maskMethod, maskParams, maskPath } from './mask.js';

/** One request as the log keeps it: every secret is `***`. */
export interface LoggedRequest {
  readonly at: string;
  readonly verb: string;
  /** Path with the webhook secret masked and without the query. */
  readonly path: string;
  readonly method: string;
  readonly params: Readonly<Record<string, Json>>;
  /** HTTP status, or 0 when the connection was broken on purpose. */
  readonly status: number;
  readonly milliseconds: number;
}

const KEPT = 1000;

/** Parameters of a larger request are not kept: a thousand of them would fill the memory. */
const MAX_KEPT_SIZE = 16 * 1024;

export interface Exchange {
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly verb: string;
  readonly route: Route | undefined;
  readonly params: Params;
  /** Bytes of address and body together. */
  readonly size: number;
  readonly status: number;
}

/** The last thousand requests, secrets masked. */
export class RequestLog {
  readonly #requests: Exchange[] = [];
  #next = 0;

  constructor(private readonly onRequest: ((request: LoggedRequest) => void) | undefined) {}

  /** Masking waits until someone reads: a busy portal logs for nobody. */
  add(exchange: Exchange): void {
    const kept = exchange.size > MAX_KEPT_SIZE ? { ...exchange, params: new Map() } : exchange;
    this.#requests[this.#next % KEPT] = kept;
    this.#next += 1;
    this.onRequest?.(describe(kept));
  }

  get requests(): readonly LoggedRequest[] {
    const oldest = this.#next > KEPT ? this.#next % KEPT : 0;
    return [...this.#requests.slice(oldest), ...this.#requests.slice(0, oldest)].map(describe);
  }
}

function describe(exchange: Exchange): LoggedRequest {
  return {
    at: new Date(exchange.startedAt).toISOString(),
    verb: exchange.verb,
    path: maskPath(exchange.route),
    method: maskMethod(exchange.route?.method ?? ''),
    params: maskParams(exchange.params),
    status: exchange.status,
    milliseconds: exchange.finishedAt - exchange.startedAt,
  };
}
