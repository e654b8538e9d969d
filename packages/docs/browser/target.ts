/** Opens the folded elements around the target of the address, and scrolls there. */
export function openTarget(): void {
  const show = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id === '' ? null : document.getElementById(id);
    for (let node = target; node; node = node.parentElement) {
      if (node instanceof HTMLDetailsElement) node.open = true;
    }
    const details = target?.querySelector(':scope > details');
    if (details instanceof HTMLDetailsElement) details.open = true;
    // At once: a reader who opens a link wants to be there, not to watch the page move.
    target?.scrollIntoView({ behavior: 'instant' });
  };
  if (location.hash !== '') show();
  addEventListener('hashchange', show);
}
