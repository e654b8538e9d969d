import type { PortalSettings } from '../state/schema.js';

/** What the headers of an answer say about its call. */
export interface Diagnostics {
  /** The application behind the token. */
  readonly application?: string | undefined;
  /** Milliseconds the method took; absent until it has answered. */
  readonly took?: number;
}

/**
 * The `X-Bitrix-Rest-*` headers: only sent by cloud portals, with the processor time only
 * for a method that ran. Their names are those of the server's source and of recorded answers.
 */
export function diagnosticHeaders(
  { edition }: PortalSettings,
  { application, took }: Diagnostics,
): Record<string, string> {
  const headers: Record<string, string> = {};
  if (edition !== 'cloud') return headers;
  if (application !== undefined) headers['x-bitrix-rest-application'] = application;
  headers['x-bitrix-rest-time'] = noTime;
  if (took !== undefined) {
    const seconds = (took / 1000).toFixed(10);
    headers['x-bitrix-rest-time'] = seconds;
    headers['x-bitrix-rest-user-time'] = seconds;
    headers['x-bitrix-rest-system-time'] = noTime;
  }
  return headers;
}

const noTime = '0.0000000000';
