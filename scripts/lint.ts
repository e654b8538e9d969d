import { lintSpec } from './check/spec.js';
import { runCommand } from './lib/arguments.js';

await runCommand({}, async () => {
  await lintSpec((line) => console.log(line));
  console.log('the spec has no findings');
});
