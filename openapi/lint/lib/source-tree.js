import { dirname, resolve } from 'node:path';

// Functions that read a contract of many files: openapi.yaml and the files that it refers to. A path is that
// of the whole contract, as if every $ref had been replaced, so that Spectral finds file and line.

/** The folder of openapi.yaml. */
export function rootFolder(context) {
  return dirname(context.document.source);
}

/**
 * Every reference to another file: `{ kind, target, path, holder }`, where `kind` is $ref or externalValue,
 * `target` the file's address, and `holder` the object around the object of a $ref. A file is entered once,
 * unless every path to it is requested.
 */
export function references(context, { everyPath = false } = {}) {
  const files = context.documentInventory.referencedDocuments;
  const entered = new Set();

  function* walk(node, path, file, holder) {
    if (typeof node !== 'object' || node === null) return;
    for (const kind of ['$ref', 'externalValue']) {
      if (typeof node[kind] !== 'string' || node[kind].startsWith('#')) continue;
      const target = resolve(dirname(file), node[kind]);
      const at = kind === '$ref' ? path : [...path, kind];
      yield { kind, target, path: at, holder };
      if (kind === '$ref' && (everyPath || !entered.has(target))) {
        entered.add(target);
        yield* walk(files[target]?.data, path, target, undefined);
      }
    }
    for (const [key, child] of Object.entries(node)) {
      yield* walk(child, [...path, Array.isArray(node) ? Number(key) : key], file, node);
    }
  }

  return walk(context.document.data, [], context.document.source, undefined);
}
