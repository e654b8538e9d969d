import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Absolute paths of the repository. */
export const folders = {
  root: at('../../../../'),
  package: at('../../'),
} as const;
