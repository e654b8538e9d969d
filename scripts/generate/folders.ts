import { readContract } from '../model/contract.js';
import { clientFiles } from './client.js';
import { contractTestFiles } from './contract-tests.js';

/**
 * Everything that is generated from a bundled spec. Results are remembered by the bundle and the scripts, so
 * this must depend on nothing else.
 * @param bundleFile the bundle, as `pnpm bundle` writes it
 * @returns the files by name, by the folder below `packages/` that contains only them
 */
export async function generatedFiles(
  bundleFile: string,
): Promise<Record<string, Record<string, string>>> {
  const contract = readContract(bundleFile);
  return {
    'client/src/generated': await clientFiles(contract),
    'contract-tests/src/generated': contractTestFiles(contract),
  };
}
