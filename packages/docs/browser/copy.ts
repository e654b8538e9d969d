/** Makes the copy buttons copy the code next to them. Without a script they stay hidden. */
export function startCopying(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () =>
      copyText(button, button.parentElement?.querySelector('code')?.textContent ?? ''),
    );
  }
}

/** Copies a text, and says so on the button for two seconds. */
export async function copyText(button: HTMLButtonElement, text: string): Promise<void> {
  const label = button.dataset['label'] ?? button.textContent ?? '';
  button.dataset['label'] = label;
  button.textContent = await navigator.clipboard.writeText(text).then(
    () => 'Copied',
    () => 'Not allowed',
  );
  setTimeout(() => {
    button.textContent = label;
  }, 2000);
}
