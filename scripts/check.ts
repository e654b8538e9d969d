import { checkAll } from './check/all.js';
import { runCommand } from './lib/arguments.js';

await runCommand({}, async () => {
  await checkAll();
});
