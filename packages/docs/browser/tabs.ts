import { startCopying } from './copy.js';

/** Makes every tab row of the page work, by mouse and by the arrow keys. */
export function startTabs(root: ParentNode): void {
  for (const row of root.querySelectorAll('[role="tablist"]')) {
    const tabs = [...row.querySelectorAll<HTMLElement>('[role="tab"]')];
    for (const [index, tab] of tabs.entries()) {
      tab.addEventListener('click', () => choose(tabs, tab));
      tab.addEventListener('keydown', (event) => {
        const next = target(event.key, index, tabs.length);
        const chosen = next === undefined ? undefined : tabs[next];
        if (!chosen) return;
        event.preventDefault();
        choose(tabs, chosen);
        chosen.focus();
      });
    }
  }
}

function target(key: string, index: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (index + 1) % count;
  if (key === 'ArrowLeft') return (index + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

function choose(tabs: readonly HTMLElement[], chosen: HTMLElement): void {
  for (const tab of tabs) {
    const isChosen = tab === chosen;
    tab.setAttribute('aria-selected', String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
    const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
    if (panel && isChosen) fill(panel);
    if (panel) panel.hidden = !isChosen;
  }
}

/** Puts the content of the panel into the page, if the panel still waits for it. */
function fill(panel: HTMLElement): void {
  const waiting = panel.firstElementChild;
  if (!(waiting instanceof HTMLTemplateElement)) return;
  waiting.replaceWith(waiting.content);
  startCopying(panel);
}
