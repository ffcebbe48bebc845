import { fill } from '../i18n/fill.ts';
import { holdPresses } from '../ui/presses.ts';
import { openSearch, type OpenSearch } from './open.ts';
import type { IndexedPage } from './rank.ts';

/** More is not read on a phone at once; the rest is folded. */
const atOnce = 8;

const itemFor = (page: IndexedPage): Element => {
  const link = document.createElement('a');
  link.href = page.path;
  link.textContent = page.title;
  const short = document.createElement('p');
  short.textContent = page.short;
  const whom = document.createElement('p');
  whom.className = 'hint';
  whom.textContent = page.for;
  const item = document.createElement('li');
  item.append(link, short, whom);
  return item;
};

/** Shows the cards of these organisations, in this order. */
const showHelplines = (form: Element, ids: readonly string[]): void => {
  const section = form.querySelector<HTMLElement>('.helplines');
  if (!section) return;
  section.hidden = ids.length === 0;
  const cards = [...section.querySelectorAll<HTMLElement>('[data-helpline]')];
  for (const card of cards) card.hidden = true;
  for (const [at, id] of ids.entries()) {
    const card = cards.find(({ dataset }) => dataset['helpline'] === id);
    if (!card) continue;
    card.hidden = false;
    section.insertBefore(card, section.children[at] ?? null);
  }
};

/** Shows pages: the first at once, the rest folded. */
const showPages = (form: HTMLFormElement, pages: readonly IndexedPage[]): void => {
  const section = form.querySelector<HTMLElement>('.pages');
  const rest = section?.querySelector('details');
  const summary = rest?.querySelector('summary');
  if (!section || !rest || !summary) return;
  const [first, others] = section.querySelectorAll('ul');
  section.hidden = pages.length === 0;
  first?.replaceChildren(...pages.slice(0, atOnce).map(itemFor));
  others?.replaceChildren(...pages.slice(atOnce).map(itemFor));
  rest.hidden = pages.length <= atOnce;
  rest.open = false;
  summary.textContent = fill(form.dataset['more'] ?? '', {
    count: Math.max(0, pages.length - atOnce),
  });
};

const form = document.querySelector<HTMLFormElement>('form.search');
const input = form?.querySelector('input');
const status = form?.querySelector('[role=status]');
const wait = form?.querySelector<HTMLElement>('.wait');
if (form && input && status && wait) {
  const { index = '', none, one, found, failed, helpFirst } = form.dataset;
  let opened: Promise<OpenSearch> | undefined;
  const open = (): Promise<OpenSearch> => (opened ??= openSearch(index));
  /** Counts searches and leavings: what comes after the next one is for nobody. */
  let turn = 0;

  const clear = (): void => {
    turn += 1;
    status.textContent = '';
    wait.hidden = true;
    showHelplines(form, []);
    showPages(form, []);
  };

  const search = async (query: string): Promise<void> => {
    clear();
    const own = turn;
    const isLast = (): boolean => own === turn;
    wait.hidden = false;
    form.dataset['searched'] = '';
    // The keyboard of a phone would cover what is found.
    if (matchMedia('(pointer: coarse)').matches) input.blur();
    form.scrollIntoView();
    try {
      const { rank, inTexts } = await open();
      if (!isLast()) return;
      const { pages, helplines, terms } = rank(query);
      showHelplines(form, helplines);
      showPages(form, pages);
      holdPresses();
      // Without the texts there is still what the index found.
      const texts = await inTexts(terms).catch(() => []);
      if (!isLast()) return;
      const all = [...pages, ...texts.filter((page) => !pages.includes(page))];
      if (all.length > pages.length) showPages(form, all);
      wait.hidden = true;
      const count = all.length;
      const inWords =
        count === 0 && helplines.length === 0
          ? fill(none ?? '', { query })
          : fill((count === 1 ? one : found) ?? '', { count });
      status.textContent = [helplines.length > 0 ? helpFirst : '', inWords].join(' ').trim();
    } catch {
      if (!isLast()) return;
      opened = undefined;
      wait.hidden = true;
      status.textContent = failed ?? '';
    }
  };

  form.hidden = false;
  // It is there by the time somebody has typed. That it comes tells nothing of what they type.
  input.addEventListener('focus', () => {
    open().catch(() => (opened = undefined));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = input.value.trim();
    if (query !== '') void search(query);
  });
  // The page may come back from the cache of the browser: nobody else reads the words.
  window.addEventListener('pagehide', () => {
    form.reset();
    clear();
  });
}
