import { relative } from 'node:path';
import { references, rootFolder } from '../../lib/source-tree.js';

/** A path is in a file named after its method. */
export default function pathFileName(_document, _options, context) {
  return [...references(context)]
    .filter(({ path }) => path[0] === 'paths' && path.length === 2)
    .filter(({ target, path }) => relative(rootFolder(context), target) !== `paths${path[1]}.yaml`)
    .map(({ path }) => ({ message: `${path[1]} must be in paths${path[1]}.yaml`, path }));
}
