import type { Page } from '@playwright/test';

/**
 * Does on a page all that can be done without leaving it: opens, chooses, writes, presses each
 * button, and looks at each link. Search and passphrases are left alone: what they need is loaded at
 * the first letter.
 */
export const doEverything = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const settled = () =>
      new Promise((resolve) => {
        requestIdleCallback(() => requestAnimationFrame(resolve), { timeout: 200 });
      });
    const see = <E extends Element>(selector: string) =>
      [...document.querySelectorAll<E>(`main ${selector}`)].filter((element) =>
        element.checkVisibility(),
      );
    window.print = () => undefined;
    for (const link of document.querySelectorAll('a')) {
      for (const name of ['pointerover', 'mouseover', 'mouseenter', 'touchstart', 'focusin']) {
        link.dispatchEvent(new Event(name, { bubbles: true }));
      }
    }
    for (const more of document.querySelectorAll('details')) more.open = true;
    const done = new WeakSet<Element>();
    // What is done may show more to do.
    for (let round = 0; round < 10; round += 1) {
      // One that was made readable is a field of text from then on, and stays a passphrase.
      for (const secret of document.querySelectorAll('[type=password]')) done.add(secret);
      const written = see<HTMLInputElement | HTMLTextAreaElement>(
        ':is(textarea, input:not([type=radio], [type=checkbox], [type=search], [type=password], [type=file]))',
      ).filter((field) => !done.has(field));
      for (const field of written) {
        done.add(field);
        const value =
          { number: '3', date: '2026-11-24', time: '12:00' }[field.type] ?? 'Even wachten';
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(
          field,
          value,
        );
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
      const pressed = see<HTMLElement>(':is(label, button, summary)').filter(
        (element) => !done.has(element) && !element.closest('[role=search]'),
      );
      for (const element of pressed) {
        done.add(element);
        if (element.isConnected && !element.matches(':disabled')) element.click();
      }
      if (pressed.length + written.length === 0) break;
      await settled();
    }
    scrollTo(0, document.body.scrollHeight);
    await settled();
  });
