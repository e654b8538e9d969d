import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../../../scripts/lib/paths.js';
import { bundleWithRedocly } from '../../../scripts/lib/redocly.js';
import { publish } from '../../../scripts/publish/published-files.js';
import { generated, zodios } from './support.js';

/** Publishes the contract as it is now into `generated/`, after removing what earlier runs left there. */
export async function setup(): Promise<void> {
  for (const folder of [generated, `${zodios}/generated`]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
  const bundle = join(generated, 'bundle.json');
  await bundleWithRedocly(paths.spec, bundle);
  publish(bundle, generated);
}
