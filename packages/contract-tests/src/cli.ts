#!/usr/bin/env node
import { main } from './cli/main.js';

// Secrets on the command line go from the process list.
process.title = 'b24-contract-tests';

process.exitCode = await main(process.argv.slice(2), process.env, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
