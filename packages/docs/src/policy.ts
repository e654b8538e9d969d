import { createHash } from 'node:crypto';

/**
 * A content security policy for the pages, as header values with the hashes of their scripts and styles.
 * @param pages the finished pages, apart from the reference, by file name
 */
export function policies(pages: Readonly<Record<string, string>>): string {
  const texts = Object.values(pages);
  const scripts = hashes(texts, /<script>([\s\S]*?)<\/script>/g);
  const styles = hashes(texts, /<style>([\s\S]*?)<\/style>/g);
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${scripts.join(' ')}`,
    `style-src ${styles.join(' ')}`,
    'img-src data:',
    // The form calls the portal that the reader names.
    'connect-src https: http://127.0.0.1:* http://localhost:*',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const reference = [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `# A strict policy for a host of these pages. It allows the scripts and styles in the pages by their hashes.
# It changes with every build.

# Every page but reference.html and api/
Content-Security-Policy: ${policy}

# reference.html: Redoc writes its styles while it runs
Content-Security-Policy: ${reference}
`;
}

function hashes(pages: readonly string[], pattern: RegExp): string[] {
  const texts = pages.flatMap((page) => [...page.matchAll(pattern)].map(([, text = '']) => text));
  const all = [...new Set(texts)].map((text) => createHash('sha256').update(text).digest('base64'));
  return all.map((hash) => `'sha256-${hash}'`);
}
