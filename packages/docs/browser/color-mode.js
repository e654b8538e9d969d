// One choice for the hand-made pages and Redoc's: both keep it under Redoc's key.
(() => {
  const key = 'redoc.colorMode';
  const media = matchMedia('(prefers-color-scheme: dark)');
  const stored = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const mode = () =>
    stored() === 'dark' || (stored() !== 'light' && media.matches) ? 'dark' : 'light';
  const show = () => document.documentElement.classList.toggle('dark', mode() === 'dark');
  show();
  media.addEventListener('change', show);
  document.addEventListener('DOMContentLoaded', () => {
    const button = document.createElement('button');
    button.className = 'color-mode';
    button.type = 'button';
    const label = () => {
      button.textContent = mode() === 'dark' ? 'Light' : 'Dark';
      button.setAttribute(
        'aria-label',
        `Switch to ${mode() === 'dark' ? 'light' : 'dark'} colours`,
      );
    };
    label();
    button.addEventListener('click', () => {
      try {
        localStorage.setItem(key, mode() === 'dark' ? 'light' : 'dark');
      } catch {
        return;
      }
      show();
      label();
    });
    document.querySelector('.site-bar').append(button);
  });
})();
