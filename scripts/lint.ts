import { readFlags } from './lib/arguments.js';
import { runMain } from './lib/user-error.js';
import { lintSpec } from './lint/spec.js';

await runMain(async () => {
  readFlags({});
  await lintSpec((line) => console.log(line));
  console.log('the spec has no finding');
});
