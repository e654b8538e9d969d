#!/usr/bin/env node
import { main } from './cli/main.js';

// Secrets on the command line go from the process list.
process.title = 'b24-contract-tests';

const ended = new AbortController();
// The first signal ends the run with a partial report; a second one finds no handler and ends at once.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => ended.abort());
}

let unwritable = false;
/** What goes out cannot be shown; the run goes on, so that its reports are written. */
function cannotWrite(error: NodeJS.ErrnoException): void {
  process.exitCode = 2;
  if (unwritable) return;
  unwritable = true;
  // Whoever read it has closed the pipe, and knows.
  if (error.code === 'EPIPE') return;
  const code = error.code ?? 'unknown';
  process.stderr.write(
    `contract: the output cannot be written (${code}) — give it another place\n`,
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
