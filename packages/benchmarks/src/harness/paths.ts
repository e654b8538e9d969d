import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where things lie, as absolute paths. */
export const folders = {
  root: at('../../../../'),
  package: at('../../'),
} as const;
