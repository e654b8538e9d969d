import { loadScript } from './load-script.js';

/** A place that a search can find: title, address, text. */
type Place = readonly [title: string, url: string, text: string];

declare global {
  interface Window {
    b24SearchIndex?: readonly Place[];
  }
}

/**
 * Adds the search to the bar. The button and `/` open it, and Ctrl+K if `shortcut` is set. The index is
 * a classic script, which a page opened from a file may load; it is loaded at the first use.
 */
export function startSearch({ shortcut }: { shortcut: boolean }): void {
  const bar = document.querySelector('.site-bar');
  if (!bar) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'open-search';
  button.textContent = 'Search';
  bar.querySelector('nav')?.after(button);
  const dialog = createDialog();
  document.body.append(dialog.element);
  button.addEventListener('click', dialog.open);
  document.addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, metaKey } = event;
    const isTyping = target instanceof HTMLElement && target.matches('input, textarea, select');
    const isShortcut =
      (key === '/' && !isTyping) || (shortcut && (ctrlKey || metaKey) && key.toLowerCase() === 'k');
    if (!isShortcut) return;
    event.preventDefault();
    dialog.open();
  });
}

function createDialog(): { element: HTMLDialogElement; open: () => void } {
  const element = document.createElement('dialog');
  element.className = 'search';
  element.setAttribute('aria-label', 'Search');
  const input = document.createElement('input');
  input.type = 'search';
  input.spellcheck = false;
  input.setAttribute('aria-label', 'Search the docs');
  input.placeholder = 'Search methods, fields, errors…';
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  const head = document.createElement('div');
  head.className = 'search-head';
  head.append(input, close);
  const count = document.createElement('p');
  count.className = 'mark';
  count.setAttribute('role', 'status');
  const results = document.createElement('ul');
  element.append(head, count, results);

  const show = () => {
    const query = input.value.trim();
    const found = findPlaces(window.b24SearchIndex ?? [], query);
    results.replaceChildren(...found.map(item));
    count.textContent = query === '' ? '' : found.length === 0 ? 'Nothing found' : '';
  };
  const open = () => {
    if (!element.open) element.showModal();
    input.select();
    if (window.b24SearchIndex) return show();
    loadScript('search-index.js').then(show, () => {
      count.textContent = 'The index could not be loaded. Close the search and try again.';
    });
  };
  input.addEventListener('input', show);
  close.addEventListener('click', () => element.close());
  element.addEventListener('keydown', (event) => {
    const links = [...results.querySelectorAll('a')];
    const index = links.findIndex((link) => link.matches(':focus'));
    // In a search box Escape would only clear the text.
    if (event.key === 'Escape') element.close();
    if (event.key === 'Enter' && document.activeElement === input) links[0]?.click();
    const next =
      event.key === 'ArrowDown' ? index + 1 : event.key === 'ArrowUp' ? index - 1 : undefined;
    if (next === undefined) return;
    event.preventDefault();
    (links[next] ?? input).focus();
  });
  element.addEventListener('click', ({ target }) => {
    const isLink = target instanceof Element && target.closest('a') !== null;
    if (target === element || isLink) element.close();
  });
  return { element, open };
}

/** The places that have every word, the most likely first; if there is none, those that have most words. */
function findPlaces(places: readonly Place[], query: string): readonly Place[] {
  const whole = plain(query).trim();
  const words = whole.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const every = ranked(places, (place) => scoreOf(place, whole, words));
  return every.length > 0 ? every : ranked(places, (place) => partOf(place, words));
}

/** The places with a score, the highest first. */
function ranked(places: readonly Place[], score: (place: Place) => number): readonly Place[] {
  return places
    .map((place) => ({ place, score: score(place) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 12)
    .map(({ place }) => place);
}

/** Text in which `Rate-Limit`, `RATE_LIMIT` and `rate limit` are the same. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[-_]/g, ' ');
}

function scoreOf([title, , text]: Place, whole: string, words: readonly string[]): number {
  const [head = '', ...rest] = plain(title).split(' · ');
  const body = plain(text);
  const all = `${head} ${rest.join(' ')} ${body}`;
  if (!words.every((word) => all.includes(word))) return 0;
  const inHead = words.filter((word) => head.includes(word)).length;
  // The words by which readers look for a place come first in its text.
  const named =
    body.startsWith('[') && body.slice(1, body.indexOf(']')).split(', ').includes(whole);
  return (
    1 +
    (named ? 200 : 0) +
    (head === whole ? 100 : 0) +
    (body.includes(whole) ? 2 : 0) +
    inHead * 10
  );
}

/** How many of the words a place has, if it has most: a message of a portal differs in a word or two. */
function partOf([title, , text]: Place, words: readonly string[]): number {
  const all = plain(`${title} ${text}`);
  const found = words.filter((word) => all.includes(word)).length;
  return found >= Math.max(2, words.length * 0.6) ? found : 0;
}

function item([title, url, text]: Place): HTMLElement {
  const made = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  const [head = '', ...rest] = title.split(' · ');
  const strong = document.createElement('strong');
  strong.textContent = head;
  const where = document.createElement('span');
  where.className = 'mark';
  where.textContent = rest.join(' · ');
  const excerpt = document.createElement('span');
  excerpt.className = 'excerpt';
  excerpt.textContent = text.replace(/^\[[^\]]*\] /, '').slice(0, 160);
  link.append(strong, ' ', where, excerpt);
  made.append(link);
  return made;
}
