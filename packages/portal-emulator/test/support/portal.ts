import { afterEach } from 'vitest';
import { type Json, type PortalOptions, type RunningPortal, startPortal } from '../../src/index.js';

const open: RunningPortal[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((portal) => portal.close()));
});

/** A portal that closes itself when the test ends. */
export async function openPortal(options: PortalOptions = {}): Promise<RunningPortal> {
  const portal = await startPortal(options);
  open.push(portal);
  return portal;
}

type Body = { [key: string]: Json };

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
  readonly result: Body;
}

const asObject = (value: unknown): Body =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

function parse(text: string): Body {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return {};
  }
}

export async function send(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const body = parse(text);
  const { status, headers } = response;
  return { status, headers, text, body, result: asObject(body['result']) };
}

/** POSTs JSON to a method below a webhook or `/rest/` address that ends with `/`. */
export const call = (base: string, method: string, params: unknown = {}): Promise<Answer> =>
  send(`${base}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
