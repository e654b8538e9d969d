import type { PortalSettings } from '../state/schema.js';

/** What a call's headers tell of it; filled as the call goes on. */
export interface Diagnostics {
  /** The application behind the token. */
  application?: string | undefined;
  /** Milliseconds the method took; absent until it has answered. */
  took?: number;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(10);

/**
 * The `X-Bitrix-Rest-*` headers: sent by cloud portals alone, with the processor's time only
 * for a method that ran. Their names are those of the server's source and of recorded answers.
 */
export function diagnosticHeaders(
  { edition }: PortalSettings,
  { application, took }: Diagnostics,
): Record<string, string> {
  if (edition !== 'cloud') return {};
  return {
    ...(application !== undefined && { 'x-bitrix-rest-application': application }),
    'x-bitrix-rest-time': seconds(took ?? 0),
    ...(took !== undefined && {
      'x-bitrix-rest-user-time': seconds(took),
      'x-bitrix-rest-system-time': seconds(0),
    }),
  };
}
