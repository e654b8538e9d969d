import { basename, extname, relative, sep } from 'node:path';
import { references, rootFolder } from '../../lib/source-tree.js';

/**
 * A code sample is in code-samples/<flavour>/<method>.<ext>, with one label, language and suffix for each
 * flavour.
 */
export default function codeSampleFileName(_document, _options, context) {
  const root = rootFolder(context);
  const flavours = new Map();
  const findings = [];
  for (const { target, path, holder } of references(context)) {
    if (!path.includes('x-codeSamples')) continue;
    const [top, folder] = relative(root, target).split(sep);
    const method = path[1].slice(1);
    if (top !== 'code-samples' || basename(target, extname(target)) !== method) {
      const message = `the code sample must be in code-samples/<flavour>/${method}.<ext>`;
      findings.push({ message, path });
      continue;
    }
    const flavour = `${holder.label} (${holder.lang}, ${extname(target)})`;
    const known = flavours.get(folder) ?? flavour;
    flavours.set(folder, known);
    if (flavour !== known) {
      findings.push({ message: `code-samples/${folder} contains ${known}, not ${flavour}`, path });
    }
  }
  return findings;
}
