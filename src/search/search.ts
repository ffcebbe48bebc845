import { groupsOf, readResult, readTexts, type SearchTexts } from './results.ts';

/** The part of Pagefind that is used; it is made at build and fetched when somebody searches. */
interface Pagefind {
  search(query: string): Promise<{
    readonly results: readonly { data(): Promise<unknown> }[];
  }>;
}

const address = '/pagefind/pagefind.js';
let engine: Promise<Pagefind> | undefined;
const load = (): Promise<Pagefind> => (engine ??= import(/* @vite-ignore */ address));

/** More is not read on a phone. */
const most = 20;

const element = (name: string, text: string) => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

const show = async (query: string, texts: SearchTexts, status: Element, list: Element) => {
  status.textContent = texts.loading;
  list.replaceChildren();
  try {
    const { results } = await (await load()).search(query);
    const found = await Promise.all(results.slice(0, most).map((one) => one.data()));
    const pages = found.map((one) => readResult(one));
    for (const { audience, pages: own } of groupsOf(pages)) {
      const items = own.map(({ title, short, url }) => {
        const item = document.createElement('li');
        const link = element('a', title);
        link.setAttribute('href', url);
        item.append(link, element('p', short));
        return item;
      });
      const group = document.createElement('ul');
      group.append(...items);
      list.append(element('h2', texts.groups[audience] ?? audience), group);
    }
    const count = pages.length === 1 ? texts.foundOne : texts.found;
    status.textContent = (pages.length === 0 ? texts.none : count)
      .replace('{count}', String(pages.length))
      .replace('{query}', query);
  } catch {
    engine = undefined;
    status.textContent = texts.failed;
  }
};

const form = document.querySelector('form.search');
const input = form?.querySelector('input');
const status = form?.querySelector('[data-status]');
const list = form?.querySelector('[data-results]');
const texts = readTexts(document.getElementById('zoekteksten')?.textContent ?? '');
if (form instanceof HTMLFormElement && input && status && list && texts) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = input.value.trim();
    if (query !== '') void show(query, texts, status, list);
  });
  // The page may come back from the cache of the browser: nobody else reads the words.
  window.addEventListener('pagehide', () => {
    form.reset();
    status.textContent = '';
    list.replaceChildren();
  });
}
