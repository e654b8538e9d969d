import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Benchmark } from '../harness/benchmark.js';
import { buildClient } from '../harness/built-client.js';
import { folders } from '../harness/paths.js';

/** The code that a page loads, minified by esbuild for the browser, with dependencies. */
export const bundleSize: Benchmark = {
  name: 'bundle-size',
  title: 'What a browser loads for one call',
  metrics: { gzip: 'B', brotli: 'B' },
  budgets: [
    { metric: 'gzip', subject: 'client', atMost: 7500, tolerance: 0 },
    { metric: 'gzip', subject: 'client', peer: 'official SDK', atMost: 0.11, tolerance: 0 },
    { metric: 'gzip', subject: 'client', peer: 'openapi-fetch', tolerance: 0 },
    // Bundlers that cannot split, and pages that use `client.raw`, load all of it.
    { metric: 'gzip', subject: 'client, raw included', atMost: 10_000, tolerance: 0 },
  ],
  async run() {
    const subjects: Record<string, { contents: string; splits: boolean }> = {};
    for (const [name, contents] of Object.entries(programs())) {
      subjects[name] = { contents, splits: true };
      if (name === 'client') subjects['client, raw included'] = { contents, splits: false };
    }
    const sizes = Object.entries(subjects).map(async ([name, { contents, splits }]) => {
      const code = await bundled(contents, splits);
      const gzip = [gzipSync(code, { level: 9 }).length];
      return [name, { gzip, brotli: [brotliCompressSync(code).length] }] as const;
    });
    return Object.fromEntries(await Promise.all(sizes));
  },
};

/** The code that a user of each subject writes for one call. */
function programs(): Record<string, string> {
  const dist = buildClient();
  const client = `export { createChatClient } from ${JSON.stringify(dist('index.js'))};`;
  return {
    client,
    'client, all exports': `export * from ${JSON.stringify(dist('index.js'))};`,
    'client with validation': `${client} export { validateResults } from ${JSON.stringify(dist('validate.js'))};`,
    'openapi-fetch': "export { default } from 'openapi-fetch';",
    'official SDK': "export { B24Hook } from '@bitrix24/b24jssdk';",
  };
}

/**
 * The code that a program loads at its start.
 * @param splits whether what is imported later becomes a separate file, as with Vite, Rollup and webpack
 */
async function bundled(contents: string, splits: boolean): Promise<Uint8Array> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folders.package },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    splitting: splits,
    outdir: folders.package,
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const start = outputFiles.find(({ path }) => path.endsWith('stdin.js'));
  if (!start) throw new Error('esbuild wrote nothing');
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  // Static imports of the entry would also have to be counted.
  if (imports.some(({ kind }) => kind === 'import-statement'))
    throw new Error('the start was split');
  return start.contents;
}
