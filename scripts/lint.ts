import { lintSpec } from './check/spec.js';
import { readFlags } from './lib/arguments.js';
import { runMain } from './lib/user-error.js';

await runMain(async () => {
  readFlags({});
  await lintSpec((line) => console.log(line));
  console.log('the spec has no findings');
});
