import { existsSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { references, rootFolder } from '../../lib/source-tree.js';

/** `examples/<method>/<status>-<reason>.json`; `examples/system/` for errors of every method. */
const shape = /^examples\/([\w.]+)\/(\d{3})-([a-z0-9]+(?:-[a-z0-9]+)*)\.json$/;

/**
 * The example of a response is in examples/<method>/<status>-<reason>.json, with a name and status that use
 * it.
 */
export default function exampleFileName(document, _options, context) {
  const root = rootFolder(context);
  const methods = Object.keys(document.paths ?? {}).map((url) => url.slice(1));
  const findings = [];
  const uses = new Map();
  for (const { target, path } of responseExamples(context)) {
    const file = relative(root, target).split(sep).join('/');
    const [, folder, status, reason] = shape.exec(file) ?? [];
    const problem = fault({ file, folder, reason, target, methods }, path);
    if (problem !== undefined) findings.push({ message: problem, path });
    const use = uses.get(file) ?? { status, path, statuses: [] };
    use.statuses.push(path[path.indexOf('responses') + 1]);
    uses.set(file, use);
  }
  for (const [file, { status, path, statuses }] of uses) {
    if (status !== undefined && !statuses.includes(status)) {
      findings.push({ message: `${file} is not under a response ${status}`, path });
    }
  }
  return findings;
}

/** Every file of an example below a response, once for each path to it. */
function responseExamples(context) {
  return [...references(context, { everyPath: true })].filter(
    ({ kind, path }) => kind === 'externalValue' && path.includes('responses'),
  );
}

function fault({ file, folder, reason, target, methods }, path) {
  const name = path.at(-2);
  if (!existsSync(target)) return `${file} does not exist`;
  if (folder === undefined) return `${file} must be named examples/<method>/<status>-<reason>.json`;
  if (folder !== 'system' && !methods.includes(folder)) {
    return `${file} must be in a folder named after a method of the contract, or in system`;
  }
  if (reason !== name) return `the example ${name} is in a file named after ${reason}`;
  return undefined;
}
