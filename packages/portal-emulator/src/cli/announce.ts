import type { LoggedRequest } from '../log/request-log.js';
import { exchangesOf, type RecordedExchange, type Recording } from '../replay/recording.js';
import type { RunningPortal } from '../server/portal.js';

/** The first line of output under `--json`. */
export function asJsonLine(portal: RunningPortal, { isDemo, recording }: Content): string {
  const { url, webhookUrl, accessToken, caFile, demo } = portal;
  const recorded = recording && callsOf(recording);
  return JSON.stringify({
    url,
    webhookUrl,
    accessToken,
    caFile,
    demo: isDemo ? demo : undefined,
    recorded,
  });
}

/** What the portal serves. */
export interface Content {
  readonly isDemo: boolean;
  readonly recording: Recording | undefined;
}

export function asText(portal: RunningPortal, { isDemo, recording }: Content): string {
  const { url, webhookUrl, accessToken, caFile } = portal;
  const trust = caFile === undefined ? '' : `--cacert ${caFile} `;
  return [
    `Portal    ${url}`,
    `Webhook   ${webhookUrl}`,
    `Token     ${accessToken}`,
    ...(caFile === undefined ? [] : [`Trust     NODE_EXTRA_CA_CERTS=${caFile}`]),
    ...(isDemo ? [`Try       curl ${trust}-d DIALOG_ID=chat1435 ${webhookUrl}im.dialog.get`] : []),
    ...(recording ? recordedCalls(recording, `${trust}${webhookUrl}`) : []),
    'Press Ctrl-C to stop.',
  ].join('\n');
}

const mostCalls = 5;

export const asLogLine = (request: LoggedRequest): string =>
  `${request.at} ${request.verb} ${request.path} ${request.status || 'connection broken'} ${request.milliseconds.toFixed(1)} ms`;

/** The calls that a recording answers, each once. */
function callsOf(recording: Recording): Pick<RecordedExchange, 'method' | 'params'>[] {
  const calls = exchangesOf(recording).map(({ method, params }) => ({ method, params }));
  return [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()];
}

/** Recordings replace ids, and callers must know the replacements. */
function recordedCalls(recording: Recording, address: string): string[] {
  const calls = callsOf(recording);
  const shown = calls.slice(0, mostCalls).map(({ method, params }) => {
    const body = JSON.stringify(params).replaceAll("'", "'\\''");
    return `Try       curl -H 'Content-Type: application/json' -d '${body}' ${address}${method}`;
  });
  const more = calls.length - shown.length;
  return more > 0 ? [...shown, `          and ${more} more calls; --json lists all`] : shown;
}
