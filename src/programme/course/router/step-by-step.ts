import { fill } from '../../../i18n/fill.ts';
import { stopReading } from '../../../speech/stop.ts';
import { holdPresses } from '../../../ui/presses.ts';
import { printPage } from '../../../ui/print.ts';
import { pageSwapped } from '../page-data.ts';
import { seen } from '../visit.ts';

// One step of a module at a time, with the rest hidden. Without this script, and on paper, the module
// is one long page.

/** A visitor who wants everything on one page gets that in the next module too. */
let allOnOne = false;

const begin = (): void => {
  const article = document.querySelector<HTMLElement>('[data-steps]');
  const nav = article?.querySelector<HTMLElement>('[data-step-nav]');
  if (!article || !nav) return;
  const page = location.pathname;
  const steps = [...article.querySelectorAll<HTMLElement>('[data-step]')];
  const find = (name: string) => nav.querySelector<HTMLElement>(`[data-${name}]`);
  const [at, back, on, all, paper] = ['step-at', 'step-back', 'step-on', 'step-all', 'print'].map(
    find,
  );
  const bar = nav.querySelector<HTMLElement>('.step-bar > span');
  const bothWords = [all?.textContent ?? '', all?.dataset['one'] ?? ''] as const;
  // Somebody who was here before goes on at the same step.
  let now = (seen.at(page)?.step ?? 1) - 1;

  const draw = (): void => {
    const last = steps.length - 1;
    steps.forEach((step, index) => {
      step.hidden = !allOnOne && index !== now;
      // Where all stand at once, this is where somebody goes on.
      step.toggleAttribute('data-here', now > 0 && index === now);
    });
    article.toggleAttribute('data-one-step', !allOnOne);
    article.toggleAttribute('data-later', !allOnOne && now > 0);
    if (back) back.hidden = allOnOne || now === 0;
    if (on) on.hidden = allOnOne || now === last;
    // The whole module is printed: asked for at its start and its end.
    if (paper) paper.hidden = !allOnOne && now > 0 && now < last;
    if (at) {
      at.hidden = allOnOne;
      at.textContent = fill(at.dataset['text'] ?? '', { n: now + 1, total: steps.length });
    }
    if (bar) {
      bar.parentElement?.toggleAttribute('hidden', allOnOne);
      bar.style.setProperty('--done', String((now + 1) / steps.length));
    }
    if (all) all.textContent = bothWords[allOnOne ? 1 : 0];
  };
  const come = (to: number): void => {
    now = Math.min(Math.max(to, 0), steps.length - 1);
    seen.go({ path: page, step: now + 1, steps: steps.length });
  };
  const go = (to: number): void => {
    come(to);
    stopReading();
    draw();
    holdPresses();
    const heading = now === 0 ? article.querySelector('h1') : steps[now]?.querySelector('h2');
    if (!(heading instanceof HTMLElement)) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    (now === 0 ? article : (steps[now] ?? heading)).scrollIntoView({ block: 'start' });
  };

  back?.addEventListener('click', () => {
    go(now - 1);
  });
  on?.addEventListener('click', () => {
    go(now + 1);
  });
  all?.addEventListener('click', () => {
    allOnOne = !allOnOne;
    draw();
    holdPresses();
    all.focus();
  });
  paper?.addEventListener('click', () => {
    if (!printPage() && at) at.textContent = paper.dataset['failed'] ?? '';
  });
  // A link to a place in a step that is hidden shows that step.
  article.addEventListener('click', ({ target }) => {
    const hash =
      target instanceof Element ? target.closest('a[href^="#"]')?.getAttribute('href') : '';
    const place = hash ? document.getElementById(hash.slice(1)) : null;
    const index = place ? steps.findIndex((step) => step.contains(place)) : -1;
    if (index >= 0 && !allOnOne) {
      go(index);
    }
  });
  const named = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
  const start = named ? steps.findIndex((step) => step.contains(named)) : -1;
  if (start >= 0) come(start);
  nav.hidden = false;
  draw();
};

begin();
document.addEventListener(pageSwapped, begin);
