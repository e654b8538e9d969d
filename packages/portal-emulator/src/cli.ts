#!/usr/bin/env node
import { parseCliArgs, UsageError } from './cli/args.js';
import { HELP } from './cli/help.js';
import type { RunningPortal } from './portal.js';
import { startPortal } from './portal.js';

function announce(portal: RunningPortal, asJson: boolean): void {
  const { url, webhookUrl, accessToken, demo } = portal;
  const lines = asJson
    ? [JSON.stringify({ url, webhookUrl, accessToken, demo })]
    : [
        `Portal    ${url}`,
        `Webhook   ${webhookUrl}`,
        `Token     ${accessToken}`,
        '',
        `Try: curl -d DIALOG_ID=chat1435 ${webhookUrl}im.dialog.get`,
        'Ctrl-C ends it.',
      ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** One line for whatever kept the portal from starting. */
function explain(error: unknown, port: number): string {
  if (!(error instanceof Error)) return 'The portal could not start.';
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use. Choose another with --port, or leave --port out for a free one.`;
  }
  if (code === 'EACCES')
    return `Port ${port} needs more rights. Choose one above 1023 with --port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return 'This machine does not have the address given with --host.';
  }
  return error.message;
}

async function main(argv: readonly string[]): Promise<void> {
  const options = parseCliArgs(argv);
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  let portal: RunningPortal;
  try {
    portal = await startPortal({ port: options.port, host: options.host });
  } catch (error) {
    process.stderr.write(`${explain(error, options.port)}\n`);
    process.exitCode = 1;
    return;
  }
  const end = () => {
    void portal.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  announce(portal, options.json);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const message = error instanceof UsageError ? error.message : 'The portal could not start.';
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
});
