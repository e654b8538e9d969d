import { fileURLToPath } from 'node:url';
import { formatFinding, lintBundle, lintSource } from './findings.js';

// Lints the source, then the bundle, and prints one line a finding. Exit code 1 if there is any.

const spec = fileURLToPath(new URL('../openapi.yaml', import.meta.url));
const bundle = fileURLToPath(new URL('../dist/openapi.json', import.meta.url));

const ofSource = await lintSource(spec);
const findings = ofSource.length > 0 ? ofSource : await lintBundle(bundle, spec);
for (const finding of findings) process.stdout.write(`${formatFinding(finding)}\n`);
process.exitCode = findings.length > 0 ? 1 : 0;
