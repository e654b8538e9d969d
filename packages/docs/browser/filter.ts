/** Makes each filter box hide entries that lack one of its words, and show how many are left. */
export function startFilters(root: ParentNode): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('[data-filter]')) {
    const box = input.closest<HTMLElement>('[data-filter-box]');
    if (!box) continue;
    box.hidden = false;
    const entries = [...root.querySelectorAll<HTMLElement>(input.dataset['filter'] ?? '')];
    const count = box.querySelector('[data-filter-count]');
    input.addEventListener('input', () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const entry of entries) {
        const text = entry.textContent?.toLowerCase() ?? '';
        entry.hidden = !words.every((word) => text.includes(word));
      }
      for (const other of root.querySelectorAll<HTMLElement>('[data-filter-hides]')) {
        other.hidden = words.length > 0;
      }
      const shown = entries.filter(({ hidden }) => !hidden).length;
      if (count)
        count.textContent = words.length === 0 ? '' : `${shown} of ${entries.length} shown`;
    });
  }
}
