import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { paths } from '../../../scripts/lib/paths.js';
import { bundleWithRedocly } from '../../../scripts/lib/redocly.js';
import { buildDocs } from '../src/build.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site, which no test changes. */
    siteFolder: string;
  }
}

/** Builds the site once for all test files. */
export async function setup(project: TestProject): Promise<() => void> {
  const workshop = mkdtempSync(join(tmpdir(), 'b24-docs-test-'));
  const bundle = join(workshop, 'bundle.json');
  await bundleWithRedocly(paths.spec, bundle);
  await buildDocs(bundle, join(workshop, 'site'));
  project.provide('siteFolder', join(workshop, 'site'));
  return () => rmSync(workshop, { recursive: true });
}
