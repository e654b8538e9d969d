import { runCommand } from './lib/arguments.js';
import { applyVersions } from './release/version.js';

await runCommand({}, async () => {
  console.log(`the contract is ${await applyVersions()} now; look at the diff and commit it`);
});
