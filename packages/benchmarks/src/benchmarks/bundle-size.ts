import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Benchmark } from '../harness/benchmark.js';
import { buildClient } from '../harness/built-client.js';
import { folders } from '../harness/paths.js';

/** What each subject's user writes to make one call. */
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

/** What a page has to load: minified by esbuild for the browser, dependencies included. */
export const bundleSize: Benchmark = {
  name: 'bundle-size',
  title: 'What a browser loads for one call',
  metrics: { gzip: 'B', brotli: 'B' },
  budgets: [
    { metric: 'gzip', subject: 'client', atMost: 7500, tolerance: 0 },
    { metric: 'gzip', subject: 'client', peer: 'official SDK', atMost: 0.11, tolerance: 0 },
    { metric: 'gzip', subject: 'client', peer: 'openapi-fetch', tolerance: 0 },
  ],
  async run() {
    const sizes = Object.entries(programs()).map(async ([name, contents]) => {
      const code = await bundled(contents);
      const gzip = [gzipSync(code, { level: 9 }).length];
      return [name, { gzip, brotli: [brotliCompressSync(code).length] }] as const;
    });
    return Object.fromEntries(await Promise.all(sizes));
  },
};

async function bundled(contents: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folders.package },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild wrote nothing');
  return file.contents;
}
