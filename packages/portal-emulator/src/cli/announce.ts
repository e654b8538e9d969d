import type { LoggedRequest } from '../log/request-log.js';
import type { RunningPortal } from '../portal.js';

/** The first line of output under `--json`. */
export function asJsonLine(portal: RunningPortal, isDemo: boolean): string {
  const { url, webhookUrl, accessToken, caFile, demo } = portal;
  return JSON.stringify({ url, webhookUrl, accessToken, caFile, demo: isDemo ? demo : undefined });
}

export function asText(portal: RunningPortal, isDemo: boolean): string {
  const { url, webhookUrl, accessToken, caFile } = portal;
  const trust = caFile === undefined ? '' : `--cacert ${caFile} `;
  return [
    `Portal    ${url}`,
    `Webhook   ${webhookUrl}`,
    `Token     ${accessToken}`,
    ...(caFile === undefined ? [] : [`Trust     NODE_EXTRA_CA_CERTS=${caFile}`]),
    ...(isDemo ? [`Try       curl ${trust}-d DIALOG_ID=chat1435 ${webhookUrl}im.dialog.get`] : []),
    'Ctrl-C ends it.',
  ].join('\n');
}

export const asLogLine = (request: LoggedRequest): string =>
  `${request.at} ${request.verb} ${request.path} ${request.status || 'connection broken'} ${request.milliseconds.toFixed(1)} ms`;
