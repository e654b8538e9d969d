import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { writeIfOther } from '../lib/write.js';

/** A folder and the complete list of its generated files. */
export interface GeneratedFolder {
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
}

/** The files, relative to `root`, that are changed, missing or extra. */
export function differences(folders: readonly GeneratedFolder[], root: string): string[] {
  return folders.flatMap(({ folder, files }) => {
    const present = existsSync(folder) ? readdirSync(folder) : [];
    const names = new Set([...present, ...Object.keys(files)]);
    return [...names]
      .filter((name) => {
        if (!present.includes(name)) return true;
        return readFileSync(join(folder, name), 'utf8') !== files[name];
      })
      .map((name) => relative(root, join(folder, name)))
      .sort();
  });
}

/** Makes the folders contain exactly these files. Unchanged files keep their modification time. */
export function writeFolders(folders: readonly GeneratedFolder[]): void {
  for (const { folder, files } of folders) {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) {
      if (!(name in files)) rmSync(join(folder, name), { recursive: true });
    }
    for (const [name, text] of Object.entries(files)) {
      writeIfOther(join(folder, name), text);
    }
  }
}
