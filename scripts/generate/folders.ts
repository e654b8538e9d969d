import { join } from 'node:path';
import { clientFiles } from './client.js';
import { readContract } from './contract.js';
import { contractTestFiles } from './contract-tests.js';
import type { GeneratedFolder } from './output.js';

/**
 * All that is generated from a bundled spec.
 * @param bundleFile the bundle, as `pnpm bundle` writes it
 * @param packages the folder that holds the packages
 */
export async function generatedFolders(
  bundleFile: string,
  packages: string,
): Promise<GeneratedFolder[]> {
  const contract = readContract(bundleFile);
  return [
    { folder: join(packages, 'client/src/generated'), files: await clientFiles(contract) },
    {
      folder: join(packages, 'contract-tests/src/generated'),
      files: contractTestFiles(contract),
    },
  ];
}
