import { existsSync } from 'node:fs';
import { installOnDebian } from './debian.js';
import { UserError } from './user-error.js';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Makes sure that a browser is installed; as root on Debian it installs one.
 * @throws UserError when there is none and none can be installed
 */
export function ensureChromium(): string {
  const found = findChromium() ?? (installOnDebian('chromium') ? findChromium() : undefined);
  if (found !== undefined) return found;
  throw new UserError(
    'the browser tests need Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path',
  );
}

/** The browser of this machine: `CHROMIUM` if set, otherwise one at a usual path. */
function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  return [...(named ? [named] : []), ...usual].find((file) => existsSync(file));
}
