import { readFlags } from './lib/arguments.js';
import { runMain } from './lib/user-error.js';
import { applyVersions } from './release/version.js';

await runMain(async () => {
  readFlags({});
  console.log(`the contract is ${await applyVersions()} now; look at the diff and commit it`);
});
