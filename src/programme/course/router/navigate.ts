import { programmeAt } from '../../../i18n/address.ts';
import { holdPresses } from '../../../ui/presses.ts';
import { fetchPage } from './fetch-page.ts';
import { wouldLose } from '../memory.ts';
import { pageSwapped } from '../page-data.ts';

// Answers live in memory only. Going from one page of the programme to another must not lose them, so
// only `<main>` changes and the document stays. Where a browser cannot, or a link leads elsewhere, a
// visitor with answers is asked first.

const says = document.querySelector<HTMLElement>('[data-navigate]');
/** Tells a visitor something over the page; nothing takes it away. */
const say = (text: string): void => {
  if (!says) return;
  says.textContent = text;
  says.toggleAttribute('data-said', text !== '');
};
/** A navigation that goes on as a whole page: the visitor agreed, or the page is of another version. */
let whole = false;

/** The programme in the language of this page: another language has another frame around `<main>`. */
const here = programmeAt(location.pathname);
const stays = (url: URL): boolean =>
  url.origin === location.origin && url.pathname.startsWith(here);

/** What may not differ: a page with other styles or scripts is of another version of the site. */
const frameOf = (page: Document): string =>
  [...page.querySelectorAll('head style, head script[src], body > script[src]')]
    .map((part) => part.getAttribute('src') ?? part.textContent)
    .join('\n');

const goWhole = (url: string): void => {
  whole = true;
  location.assign(url);
};

/** Marks in the menu where the visitor is, as the page that came has it. */
const markMenu = (page: Document): void => {
  for (const link of document.querySelectorAll('body > header a')) {
    const href = link.getAttribute('href') ?? '';
    const there = page.querySelector(`body > header a[href="${CSS.escape(href)}"][aria-current]`);
    if (there) link.setAttribute('aria-current', there.getAttribute('aria-current') ?? 'page');
    else link.removeAttribute('aria-current');
  }
};

/** Shuts what lies over the page: the menu, where the link was pressed, would hide what came. */
const shutMenu = (): void => {
  // A browser of before popovers shows the menu as it is.
  for (const over of document.querySelectorAll<HTMLElement>('[popover]')) {
    if ('hidePopover' in over) over.hidePopover();
  }
};

const swap = (page: Document): void => {
  const [from, to] = [document.querySelector('main'), page.querySelector('main')];
  if (!from || !to) throw new Error('A page without <main>.');
  // Data stays; code of a page that was fetched never runs.
  for (const code of to.querySelectorAll('script:not([type="application/json"])')) code.remove();
  from.replaceWith(document.adoptNode(to));
  document.title = page.title;
  markMenu(page);
  // Astro's islands let go of what they drew in the page that went away.
  document.dispatchEvent(new Event('astro:after-swap'));
  document.dispatchEvent(new Event(pageSwapped));
};

/** Puts reader and screen at the start of the page, at the place that the address names, or at the step to go on with. */
const arrive = (hash: string): void => {
  const place =
    hash === ''
      ? document.querySelector<HTMLElement>('[data-steps]:not([data-one-step]) [data-here]')
      : document.getElementById(decodeURIComponent(hash.slice(1)));
  const heading = place ?? document.querySelector<HTMLElement>('main h1');
  heading?.focus({ preventScroll: true });
  if (place) place.scrollIntoView();
  else scrollTo({ top: 0, behavior: 'instant' });
};

const show = async (event: NavigateEvent): Promise<void> => {
  const { url } = event.destination;
  say('');
  shutMenu();
  document.documentElement.dataset['loading'] = '';
  try {
    const page = await fetchPage(url, event.signal);
    if (frameOf(page) !== frameOf(document)) {
      goWhole(url);
      return;
    }
    swap(page);
    holdPresses();
    if (event.navigationType === 'traverse') {
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
      event.scroll();
    } else arrive(new URL(url).hash);
  } catch (error) {
    if (event.signal.aborted) return;
    say(says?.dataset['failed'] ?? '');
    throw error;
  } finally {
    delete document.documentElement.dataset['loading'];
  }
};

if ('navigation' in globalThis) {
  navigation.addEventListener('navigate', (event) => {
    const leaves = event.hashChange || event.downloadRequest !== null || event.formData !== null;
    if (whole || leaves || !event.canIntercept || event.navigationType === 'reload') return;
    if (!stays(new URL(event.destination.url))) return;
    event.intercept({ focusReset: 'manual', scroll: 'manual', handler: () => show(event) });
  });
}

/** A link that would load a whole page, with answers in memory: ask first, in words. */
const asks = (link: HTMLAnchorElement): boolean => {
  const url = new URL(link.href);
  const same = url.pathname === location.pathname && url.origin === location.origin;
  if (!/^https?:$/.test(url.protocol) || (same && url.hash !== '') || link.target !== '') {
    return false;
  }
  return wouldLose() && !('navigation' in globalThis && stays(url));
};

addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.matches('[data-exit]')) return;
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !asks(link)) return;
  if (confirm(says?.dataset['leave'])) whole = true;
  else event.preventDefault();
});

addEventListener('beforeunload', (event) => {
  // The quick exit hides the page first: nothing may hold it up.
  if (whole || document.documentElement.hidden || !wouldLose()) return;
  event.preventDefault();
});

addEventListener('pageshow', () => {
  whole = false;
});
