import { saysNo } from './counter.ts';

/** Files that are downloaded, not read in the browser. */
const downloads = /\.(?:pdf|docx|pptx|odt|odp|epub|zip|csv|ics)$/;

/** Counts that this page was opened, and what is downloaded from it. Loads nothing for who says no. */
const count = async (): Promise<void> => {
  const to = import.meta.env.COUNTER;
  if (!to || saysNo(navigator)) return;
  const { send } = await import('./send.ts');
  send(to, 'pageview', { path: location.pathname });
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.origin !== location.origin) return;
    if (link.hasAttribute('data-campaign')) {
      // Sent before the page goes: a page that is left takes its requests along. Never a long wait.
      event.preventDefault();
      const go = () => {
        location.href = link.href;
      };
      const patience = setTimeout(go, 300);
      send(to, 'Campagne', true, () => {
        clearTimeout(patience);
        go();
      });
    } else if (link.hasAttribute('data-support')) {
      send(to, 'Steun', true);
    } else if (downloads.test(link.pathname)) send(to, 'Download', { path: link.pathname });
  });
};

void count();
