import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { references, rootFolder } from '../../lib/source-tree.js';

const folders = ['code-samples', 'components', 'examples', 'guides', 'paths'];

/** Something refers to every file, so that no file is unused. */
export default function noOrphanFile(_document, _options, context) {
  const root = rootFolder(context);
  const used = new Set([...references(context)].map(({ target }) => target));
  return folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap(filesUnder)
    .filter((file) => !used.has(file))
    .map((file) => ({ message: `nothing refers to ${relative(root, file)}`, path: [] }));
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
