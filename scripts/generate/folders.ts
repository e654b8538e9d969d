import { readContract } from '../model/contract.js';
import { clientFiles } from './client.js';
import { contractTestFiles } from './contract-tests.js';

/**
 * All that is generated from a bundled spec. It rests on the bundle and on the scripts alone: that is
 * what a result is remembered by.
 * @param bundleFile the bundle, as `pnpm bundle` writes it
 * @returns the files by name, by the folder below `packages/` that holds them and nothing else
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
