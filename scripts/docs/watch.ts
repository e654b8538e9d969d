import { watch } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { paths } from '../lib/paths.js';

/**
 * Tells of changes to the contract and to the site's sources, several in quick succession as one.
 * While one is being dealt with, the next waits.
 * @param pause how long to wait for more, in milliseconds
 * @returns what ends the watch
 */
export function watchSources(onChange: () => Promise<void>, pause = 100): () => void {
  const dist = relative(join(paths.root, 'openapi'), paths.dist);
  let timer: NodeJS.Timeout | undefined;
  let turn = Promise.resolve();
  const watcher = watch(join(paths.root, 'openapi'), { recursive: true }, (_event, file) => {
    if (file === null || file.split(sep)[0] === dist) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      turn = turn.then(onChange);
    }, pause);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
