import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askAudit, checkVulnerabilities } from './gates/audit.js';
import { checkContractChange } from './gates/contract-change.js';
import { baseOf, checkSinceMain } from './gates/contract-since-main.js';
import { checkInstallScripts } from './gates/install-scripts.js';
import { checkLicences } from './gates/licences.js';
import { checkSize } from './gates/size.js';
import { checkTarballs } from './gates/tarballs.js';
import { runCommand } from './lib/arguments.js';
import { packAll } from './lib/pack.js';
import { paths } from './lib/paths.js';
import { step } from './lib/step.js';

const unchecked: string[] = [];

/** Reports that a gate was not checked; in a workflow also as an annotation. */
function notChecked(gate: string, why: string): void {
  unchecked.push(gate);
  console.log(`! ${gate.padEnd(10)}          NOT CHECKED: ${why}`);
  if (process.env['GITHUB_ACTIONS']) console.log(`::warning title=${gate} not checked::${why}`);
}

const lastLine = () => `Every gate that was checked passed; NOT CHECKED: ${unchecked.join(', ')}.`;

await runCommand({}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'b24-gates-'));
  try {
    await step('licences', checkLicences);
    await step('scripts', checkInstallScripts);
    const audit = await askAudit();
    if ('vulnerabilities' in audit) {
      await step('audit', () => checkVulnerabilities(audit.vulnerabilities));
    } else notChecked('audit', audit.unanswered);
    const packed = await step(
      'pack',
      () => packAll(folder),
      (all) => `${all.length} packages`,
    );
    await step('tarballs', () => checkTarballs(packed));
    await step('size', checkSize);
    await step('contract', checkContractChange);
    const main = await baseOf(paths.root);
    if (main === undefined) notChecked('main', 'this clone has no earlier commit of main');
    else await step('main', () => checkSinceMain(main));
    console.log(unchecked.length === 0 ? 'Every gate passed.' : lastLine());
  } finally {
    rmSync(folder, { recursive: true });
  }
});
