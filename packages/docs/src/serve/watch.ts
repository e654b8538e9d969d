import { watch } from 'node:fs';
import { basename, sep } from 'node:path';
import { paths } from '../../../../scripts/lib/paths.js';

const built = basename(paths.dist);

/** How long to wait for more, in milliseconds: editors write a file in several steps. */
const pause = 100;

/**
 * Tells of changes under a folder, what is built there apart; several in quick succession as one.
 * While one is being dealt with, the next waits.
 * @returns what ends the watch
 */
export function watchSources(folder: string, onChange: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let turn = Promise.resolve();
  const watcher = watch(folder, { recursive: true }, (_event, file) => {
    if (file === null || file.split(sep)[0] === built) return;
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
