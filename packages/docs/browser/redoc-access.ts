/** Makes Redoc's page work with the keyboard and screen readers, now and after each change. */
export function makeAccessible(): void {
  repair();
  let isWaiting = false;
  new MutationObserver(() => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      repair();
    });
  }).observe(document.body, { childList: true, subtree: true });
  document.querySelector('.skip')?.addEventListener('click', (event) => {
    // Redoc would take the address `#main` for one of its sections.
    event.preventDefault();
    document.querySelector('main')?.focus();
  });
}

const repairs: readonly (() => void)[] = [
  nameLandmarks,
  reachSearch,
  rankHeadings,
  reachScrolledCode,
  nameMenus,
  markVerbs,
  setTitle,
];

function repair(): void {
  for (const apply of repairs) apply();
}

/** Sets an attribute only if it differs: each write calls the observer. */
function set(element: Element | null | undefined, name: string, value: string): void {
  if (element && element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function nameLandmarks(): void {
  const main = document.querySelector('main');
  set(main, 'id', 'main');
  set(main, 'tabindex', '-1');
  const menu = document.querySelector('.menu-content');
  set(menu, 'role', 'navigation');
  set(menu, 'aria-label', 'Reference');
}

/** Redoc's search opens with a click on an element that the Tab key skips. */
function reachSearch(): void {
  const trigger = document.querySelector<HTMLElement>('[data-testid="search-trigger"]');
  if (!trigger || trigger.tabIndex === 0) return;
  trigger.tabIndex = 0;
  trigger.setAttribute('role', 'button');
  trigger.addEventListener('keydown', ({ key }) => {
    const inner = trigger.firstElementChild;
    if (key === 'Enter' && inner instanceof HTMLElement) inner.click();
  });
}

/** The first heading of the page is an h1, and no heading skips a level. */
function rankHeadings(): void {
  const headings = [...document.querySelectorAll('main h1, main h2, main h3, main h4, main h5')];
  let last = 0;
  for (const heading of headings) {
    const rank = Math.min(Number(heading.tagName[1]), last + 1);
    if (rank !== Number(heading.tagName[1])) set(heading, 'aria-level', `${rank}`);
    else heading.removeAttribute('aria-level');
    last = rank;
  }
}

function reachScrolledCode(): void {
  for (const code of document.querySelectorAll('main pre:not([tabindex])'))
    set(code, 'tabindex', '0');
}

/** The label of a menu's button must contain its text. */
function nameMenus(): void {
  for (const button of document.querySelectorAll('button[aria-haspopup="menu"][aria-label]')) {
    const text = button.textContent?.trim() ?? '';
    const label = button.getAttribute('aria-label') ?? '';
    if (text !== '' && !label.includes(text)) set(button, 'aria-label', `${label}: ${text}`);
  }
}

/** The stylesheet makes the HTTP verb in the menu dark enough. */
function markVerbs(): void {
  for (const label of document.querySelectorAll('.menu-content a div')) {
    const isVerb = label.childElementCount === 0 && label.textContent === 'post';
    if (isVerb && !label.classList.contains('verb')) label.classList.add('verb');
  }
}

const pageTitle = 'Reference · Bitrix24 chat reads';

/** The tab names the operation or the schema that is open. */
function setTitle(): void {
  const name = location.hash.split('/').filter(Boolean).at(-1);
  const headings = [...document.querySelectorAll('main h1, main h2')];
  const open = headings.find(({ textContent }) => textContent?.trim().toLowerCase() === name);
  const title = open ? `${open.textContent?.trim()} · ${pageTitle}` : pageTitle;
  if (document.title !== title) document.title = title;
}
