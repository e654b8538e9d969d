#!/usr/bin/env node
import { main } from './cli/main.js';

// Secrets on the command line go from the process list.
process.title = 'b24-contract-tests';

const ended = new AbortController();
// The first signal ends the run with a partial report; a second one finds no handler and ends at once.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => ended.abort());
}

process.exitCode = await main({
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
