import { fileURLToPath } from 'node:url';

const folder = (name: string) => fileURLToPath(new URL(`../../${name}/`, import.meta.url));

/** Where the hand-written parts of the site are, as absolute paths. */
export const folders = {
  browser: folder('browser'),
  content: folder('content'),
  styles: folder('styles'),
  texts: folder('src/pages/texts'),
} as const;
