/** Makes the copy buttons copy the code beside them. */
export function startCopying(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.addEventListener('click', async () => {
      const code = button.parentElement?.querySelector('code')?.textContent ?? '';
      button.textContent = await navigator.clipboard.writeText(code).then(
        () => 'Copied',
        () => 'Not allowed',
      );
    });
  }
}
