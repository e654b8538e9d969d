import { callHook } from '../protocol/call-hook.js';
import { parseForm } from '../protocol/form.js';
import type { Json } from '../protocol/json.js';
import type { Params } from '../protocol/params.js';
import type { HideSecrets } from './known-secrets.js';
import { createMask, type Mask } from './mask.js';
import { parsedSize } from './parsed-size.js';

/** One request in the log, with every secret as `***`. */
export interface LoggedRequest {
  readonly at: string;
  readonly verb: string;
  /** The requested path, without the query. */
  readonly path: string;
  readonly method: string;
  /** Parameters, without the commands of a batch. */
  readonly params: Readonly<Record<string, Json>>;
  /** The commands of a batch. */
  readonly commands?: readonly LoggedCommand[];
  /** HTTP status, or 0 when the connection was broken on purpose. */
  readonly status: number;
  readonly milliseconds: number;
}

/** One command of a batch. */
export interface LoggedCommand {
  readonly name: string;
  readonly method: string;
  readonly params: Readonly<Record<string, Json>>;
}

/** A request that has been answered. */
interface Exchange {
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly verb: string;
  readonly path: string;
  /** Empty outside of /rest. */
  readonly method: string;
  readonly params: Params;
  /** Bytes of address and body together. */
  readonly size: number;
  readonly status: number;
}

/** The last thousand requests. */
export interface RequestLog {
  add(exchange: Exchange): void;
  clear(): void;
  /** Oldest first. */
  readonly requests: readonly LoggedRequest[];
}

export interface RequestLogOptions {
  readonly onRequest: ((request: LoggedRequest) => void) | undefined;
  /** Hides the secrets that the portal has when the log is read. */
  readonly hideSecrets: () => HideSecrets;
}

export function createRequestLog({ onRequest, hideSecrets }: RequestLogOptions): RequestLog {
  const kept: Exchange[] = [];
  let next = 0;
  return {
    // Masked only when the log is read: usually nobody reads the log of a busy portal.
    add: (exchange) => {
      const bounded = isSmall(exchange) ? exchange : { ...exchange, params: new Map() };
      kept[next] = bounded;
      next = (next + 1) % capacity;
      if (onRequest) callHook(() => onRequest(describe(bounded, createMask(hideSecrets()))));
    },
    clear: () => {
      kept.length = 0;
      next = 0;
    },
    get requests() {
      const mask = createMask(hideSecrets());
      return [...kept.slice(next), ...kept.slice(0, next)].map((one) => describe(one, mask));
    },
  };
}

const capacity = 1000;

/** Parameters of a larger request are not kept: a thousand of them would fill the memory. */
const maxBytes = 16 * 1024;
const maxSlots = 4000;

function isSmall({ size, params }: Exchange): boolean {
  return size <= maxBytes && parsedSize(params, maxSlots) <= maxSlots;
}

function describe(exchange: Exchange, mask: Mask): LoggedRequest {
  const { startedAt, finishedAt, verb, path, method, status } = exchange;
  const isBatch = method.toLowerCase() === 'batch';
  const params = [...exchange.params];
  const isCommands = ([name]: [string, Json]) => isBatch && name.toLowerCase() === 'cmd';
  const commands = params.find(isCommands)?.[1];
  return {
    at: new Date(startedAt).toISOString(),
    verb,
    path: mask.path(path),
    method: mask.method(method),
    params: mask.params(params.filter((one) => !isCommands(one))),
    ...(isBatch && { commands: describeCommands(commands, mask) }),
    status,
    milliseconds: finishedAt - startedAt,
  };
}

function describeCommands(commands: Json | undefined, mask: Mask): LoggedCommand[] {
  if (typeof commands !== 'object' || commands === null) return [];
  return Object.entries(commands).map(([name, command]) => {
    const text = typeof command === 'string' ? command : '';
    const mark = text.indexOf('?');
    return {
      name: mask.text(name),
      method: mask.method(mark < 0 ? text : text.slice(0, mark)),
      params: mask.params(mark < 0 ? [] : parseForm(text.slice(mark + 1))),
    };
  });
}
