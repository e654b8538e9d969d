const key = 'b24-docs.flavour';

/** Makes the samples follow the chosen way to name the chat, and remembers the flavour on every page. */
export function startFlavours(root: ParentNode): void {
  const chooser = root.querySelector<HTMLSelectElement>('[data-choose-form]');
  chooser?.addEventListener('change', () => {
    for (const sample of root.querySelectorAll<HTMLElement>('[data-form]')) {
      sample.hidden = sample.dataset['form'] !== chooser.value;
    }
    const tryLink = root.querySelector<HTMLAnchorElement>('[data-try]');
    const method = tryLink?.dataset['try'];
    if (tryLink) tryLink.href = `index.html?method=${method}&form=${chooser.value}#try-it`;
  });
  const remembered = read();
  for (const tab of root.querySelectorAll<HTMLElement>('[data-flavours] [role="tab"]')) {
    if (tab.textContent === remembered) tab.click();
    tab.addEventListener('click', () => write(tab.textContent ?? ''));
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(flavour: string): void {
  try {
    localStorage.setItem(key, flavour);
  } catch {
    // Storage is off: the choice holds for this page only.
  }
}
