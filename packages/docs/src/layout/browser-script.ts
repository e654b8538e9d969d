import { join } from 'node:path';
import { build } from 'esbuild';
import { folders } from './folders.js';

/**
 * One of the site's scripts with everything that it imports, minified, as a classic script: a page opened from
 * a file may not load modules.
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
  if (!output) throw new Error(`esbuild wrote nothing for ${file}`);
  return output.text;
}
