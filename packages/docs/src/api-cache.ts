import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  fingerprint,
  folderFingerprint,
  toolsFingerprint,
} from '../../../scripts/lib/fingerprint.js';
import { paths } from '../../../scripts/lib/paths.js';
import { buildApiDocs } from './api.js';
import { folders } from './layout/folders.js';

/**
 * Copies the rendered API of the client into a folder. It is rendered again only when the client changes,
 * because TypeDoc takes longer than all the other pages together.
 * @returns the files, by their path in the folder
 * @throws UserError that names what is public without a docstring
 */
export async function copyApiDocs(out: string): Promise<string[]> {
  const rendered = await renderedApi();
  rmSync(out, { recursive: true, force: true });
  cpSync(rendered, out, { recursive: true });
  const files = readdirSync(rendered, { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile())
    .map((entry) => relative(rendered, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

async function renderedApi(): Promise<string> {
  const inputs = [
    folderFingerprint(paths.client, ['dist', 'node_modules', 'test']),
    toolsFingerprint(),
    readFileSync(new URL('api.ts', import.meta.url)),
    readFileSync(join(folders.styles, 'api.css')),
  ];
  const cached = join(paths.cache, `api-docs-${fingerprint(inputs)}`);
  if (existsSync(cached)) return cached;
  mkdirSync(paths.cache, { recursive: true });
  const draft = mkdtempSync(join(paths.cache, 'api-docs-draft-'));
  try {
    await buildApiDocs(paths.client, draft);
    const older = readdirSync(paths.cache)
      .filter((name) => /^api-docs-[0-9a-f]+$/.test(name))
      .map((name) => join(paths.cache, name))
      .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
    for (const folder of older.slice(4)) rmSync(folder, { recursive: true });
    renameSync(draft, cached);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another build may have been faster: then its folder is there.
    if (!existsSync(cached)) throw error;
  }
  return cached;
}
