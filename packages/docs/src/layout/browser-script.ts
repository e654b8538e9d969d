import { join } from 'node:path';
import { build } from 'esbuild';
import { folders } from './folders.js';

/**
 * One of the site's scripts with all it imports, small, as a classic script: a page opened from a file
 * may load no modules.
 */
export async function browserScript(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folders.browser, file)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  const [output] = outputFiles;
  if (!output) throw new Error(`esbuild made nothing of ${file}`);
  return output.text;
}
