import type { Locator, Page } from '@playwright/test';
import { letItStand } from './presses.ts';

/** What can be answered now: the first choice of each group that has none, or what leads on. */
const next = (exercise: Locator) =>
  exercise.evaluate((section): 'choose' | 'text' | 'go-on' | 'open' | null => {
    for (const old of section.querySelectorAll('[data-next]')) old.removeAttribute('data-next');
    const point = (element: Element | null | undefined) => element?.setAttribute('data-next', '');
    for (const group of section.querySelectorAll('.live :is(.choices, .numbers)')) {
      // The same choices stand on the sheet to print, which no screen shows.
      if (!group.checkVisibility()) continue;
      const labels = [...group.querySelectorAll('label')];
      if (labels.length === 0 || labels.some((label) => label.querySelector(':checked'))) continue;
      // One choice may stand under several headings.
      const name = labels[0]?.querySelector('input')?.name;
      if (name && section.querySelector(`input[name="${name}"]:checked`)) continue;
      // No more may be chosen here: the exercise said so.
      if (group.closest('.ask')?.querySelector('.full:not(:empty)')) continue;
      point(labels.at(-1));
      return 'choose';
    }
    const folded = section.querySelector('.live details.ask:not([open]) > summary');
    point(folded);
    if (folded) return 'open';
    const text = [...section.querySelectorAll('textarea')].find(({ value }) => value === '');
    if (text) {
      point(text);
      return 'text';
    }
    const goOn = section.querySelector('[data-open] .go-on button');
    point(goOn);
    if (goOn) return 'go-on';
    const opened = section.getAttribute('data-opened')?.split(' ') ?? [];
    const line = [...section.querySelectorAll('.answered')].find(
      (one) =>
        !one.querySelector('strong') &&
        one.querySelector('button') &&
        !opened.includes(one.getAttribute('data-line') ?? ''),
    );
    section.setAttribute('data-opened', [...opened, line?.getAttribute('data-line')].join(' '));
    point(line?.querySelector('button'));
    return line ? 'open' : null;
  });

/**
 * Answers every question of an exercise with taps, as a thumb does.
 * @param text what is written in each free field
 */
export const fillIn = async (exercise: Locator, text = 'Even wachten'): Promise<void> => {
  for (let step = 0; step < 120; step += 1) {
    const what = await next(exercise);
    if (what === null) return;
    const target = exercise.locator('[data-next]');
    // Drawn anew since it was pointed at.
    if ((await target.count()) === 0) continue;
    if (what === 'text') await target.fill(text);
    else await target.tap();
    await letItStand(exercise.page());
  }
  throw new Error(`${await exercise.getAttribute('data-exercise')} has no end.`);
};

/**
 * Answers an exercise with Tab, Space and Enter alone, from its first control to past its last.
 * @returns how many controls were used
 */
export const fillInByKeyboard = async (page: Page, exercise: Locator): Promise<number> => {
  await exercise.locator('button, input, textarea').filter({ visible: true }).first().focus();
  let used = 0;
  for (let step = 0; step < 200; step += 1) {
    const key = await exercise.evaluate((section) => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || !section.contains(at)) return 'out';
      if (at instanceof HTMLInputElement && (at.type === 'radio' || at.type === 'checkbox')) {
        const group = at.closest('.choices, .numbers');
        const isFull = at.closest('.ask')?.querySelector('.full:not(:empty)');
        return isFull || group?.querySelector(':checked') ? 'Tab' : 'Space';
      }
      const line = at.closest('.answered');
      if (line && !line.querySelector('strong')) {
        const name = line.getAttribute('data-line') ?? '';
        const opened = section.getAttribute('data-opened')?.split(' ') ?? [];
        if (opened.includes(name)) return 'Tab';
        section.setAttribute('data-opened', [...opened, name].join(' '));
        return 'Enter';
      }
      return at.matches('.go-on button') ? 'Enter' : 'Tab';
    });
    if (key === 'out') return used;
    if (key !== 'Tab') used += 1;
    await page.keyboard.press(key);
  }
  return used;
};
