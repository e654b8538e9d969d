import { watch as watchFiles } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { paths } from '../../../../scripts/lib/paths.js';

export interface WatchOptions {
  readonly folders: readonly string[];
  /** Called with the changed files. While it works, the next call waits. */
  readonly onChange: (files: readonly string[]) => Promise<void>;
  /** Runs something after a pause, unless the returned function is called first. */
  readonly schedule?: (run: () => void) => () => void;
  /** Calls a function with each changed file, relative to a folder. The system's watch by default. */
  readonly watch?: (folder: string, onFile: OnFile) => { close(): void };
}

type OnFile = (file: string | null) => void;

const built = basename(paths.dist);

/**
 * Watches folders, except for what is built in them. Several changes in quick succession count as one,
 * because editors write a file in several steps.
 * @returns a function that ends the watch
 */
export function watchSources({
  folders,
  onChange,
  schedule = afterPause,
  watch = watchFolder,
}: WatchOptions): () => void {
  const changed = new Set<string>();
  let turn = Promise.resolve();
  let cancel = () => {};
  const report = () => {
    const files = [...changed];
    changed.clear();
    turn = turn.then(() => onChange(files));
  };
  const watchers = folders.map((folder) =>
    watch(folder, (file) => {
      if (file === null || file.split(sep)[0] === built) return;
      changed.add(join(folder, file));
      cancel();
      cancel = schedule(report);
    }),
  );
  return () => {
    cancel();
    for (const watcher of watchers) watcher.close();
  };
}

function watchFolder(folder: string, onFile: OnFile): { close(): void } {
  return watchFiles(folder, { recursive: true }, (_event, file) => onFile(file));
}

function afterPause(run: () => void): () => void {
  const timer = setTimeout(run, 100);
  return () => clearTimeout(timer);
}
