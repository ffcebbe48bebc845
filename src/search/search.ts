import { fill } from '../i18n/fill.ts';
import { holdPresses } from '../ui/presses.ts';

/** A page of our own index. */
interface FoundPage {
  readonly url: string;
  /** The title, and the line that `Base.astro` gives it. */
  readonly meta: { readonly title: string; readonly short: string };
  /** Whom it is for. */
  readonly filters: { readonly voor: readonly string[] };
}

/** The part of Pagefind that is used; it is made at build and fetched when somebody searches. */
interface Pagefind {
  search(query: string): Promise<{
    readonly results: readonly { data(): Promise<FoundPage> }[];
  }>;
}

const address = '/pagefind/pagefind.js';
let engine: Promise<Pagefind> | undefined;
const load = (): Promise<Pagefind> => (engine ??= import(/* @vite-ignore */ address));

/** More is not read on a phone. */
const most = 20;

const find = async (query: string): Promise<readonly FoundPage[]> => {
  const { results } = await (await load()).search(query);
  return Promise.all(results.slice(0, most).map((result) => result.data()));
};

const itemFor = ({ url, meta }: FoundPage): Element => {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title;
  const short = document.createElement('p');
  short.textContent = meta.short;
  const item = document.createElement('li');
  item.append(link, short);
  return item;
};

/** Fills each group with its pages; a group without pages is not shown. */
const show = (form: Element, pages: readonly FoundPage[]) => {
  for (const group of form.querySelectorAll<HTMLElement>('[data-group]')) {
    const own = pages.filter(({ filters }) => filters.voor.includes(group.dataset['group'] ?? ''));
    group.querySelector('ul')?.replaceChildren(...own.map(itemFor));
    group.hidden = own.length === 0;
  }
};

const form = document.querySelector<HTMLFormElement>('form.search');
const input = form?.querySelector('input');
const status = form?.querySelector('[role=status]');
if (form && input && status) {
  const say = (text: string | undefined, values = {}) => {
    status.textContent = fill(text ?? '', values);
  };
  const { loading, none, one, found, failed } = form.dataset;
  const search = async (query: string) => {
    say(loading);
    show(form, []);
    try {
      const pages = await find(query);
      show(form, pages);
      holdPresses();
      if (pages.length === 0) say(none, { query });
      else say(pages.length === 1 ? one : found, { count: pages.length });
    } catch {
      engine = undefined;
      say(failed);
    }
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = input.value.trim();
    if (query !== '') void search(query);
  });
  // The page may come back from the cache of the browser: nobody else reads the words.
  window.addEventListener('pagehide', () => {
    form.reset();
    show(form, []);
    say('');
  });
}
