#!/usr/bin/env node
import { main } from './cli/main.js';

// Removes secrets on the command line from the process list.
process.title = 'b24-contract-tests';

const ended = new AbortController();
// The first signal ends the run with a partial report. A second one has no handler, so it kills the process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => ended.abort());
}

let unwritable = false;
/** The output cannot be shown, but the run continues so that its reports are written. */
function cannotWrite(error: NodeJS.ErrnoException): void {
  process.exitCode = 2;
  if (unwritable) return;
  unwritable = true;
  // The reader closed the pipe on purpose, so there is nobody to warn.
  if (error.code === 'EPIPE') return;
  const code = error.code ?? 'unknown';
  process.stderr.write(
    `contract: cannot write the output (${code}). Redirect it to another place\n`,
  );
}
process.stdout.on('error', cannotWrite);
process.stderr.on('error', () => {
  unwritable = true;
  process.exitCode = 2;
});

const code = await main({
  args: process.argv.slice(2),
  env: process.env,
  signal: ended.signal,
  output: {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    terminal: process.stderr.isTTY === true,
    github: process.env['GITHUB_ACTIONS'] === 'true',
  },
});
process.exitCode = unwritable ? 2 : code;
