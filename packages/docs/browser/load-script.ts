/**
 * Loads one of the site's scripts: a classic one, because a page opened from a file may not load modules.
 * Rejects if it cannot be loaded.
 */
export function loadScript(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = file;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      // So that the next attempt requests it again.
      script.remove();
      reject(new Error(`${file} could not be loaded`));
    });
    document.head.append(script);
  });
}
