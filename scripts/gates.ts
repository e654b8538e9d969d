import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAudit } from './gates/audit.js';
import { checkContractChange } from './gates/contract-change.js';
import { checkInstallScripts } from './gates/install-scripts.js';
import { checkLicences } from './gates/licences.js';
import { checkSize } from './gates/size.js';
import { checkTarballs } from './gates/tarballs.js';
import { readFlags } from './lib/arguments.js';
import { step } from './lib/step.js';
import { runMain } from './lib/user-error.js';
import { packAll } from './release/pack.js';

await runMain(async () => {
  readFlags({});
  const folder = mkdtempSync(join(tmpdir(), 'b24-gates-'));
  try {
    await step('licences', checkLicences);
    await step('scripts', checkInstallScripts);
    await step('audit', checkAudit);
    const packed = await step(
      'pack',
      () => packAll(folder),
      (all) => `${all.length} packages`,
    );
    await step('tarballs', () => checkTarballs(packed));
    await step('size', checkSize);
    await step('contract', checkContractChange);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
