import { checkAll } from './check/all.js';
import { readFlags } from './lib/arguments.js';
import { runMain } from './lib/user-error.js';

await runMain(async () => {
  readFlags({});
  await checkAll();
});
