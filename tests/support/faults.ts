import type { Page } from '@playwright/test';

// What a browser, an extension or somebody in a hurry does to a page. Each of the first two runs in the
// page, before anything of the site does.

/** Storage is forbidden: looking at it throws, as where a visitor blocks all cookies. */
export const denyStorage = (): void => {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  }
};

/**
 * Translates as Chrome does: the words of each text come back inside two `<font>`, and the text node
 * that was there is gone. What changes later is translated again.
 */
export const translate = (): void => {
  // An event of the page says what a translator is given to read.
  const given = 'translated';
  const left = 'script, style, textarea, font, [translate=no]';
  const change = (node: Node): void => {
    if (node instanceof Text) {
      if (node.data.trim() === '' || node.parentElement?.closest(left) !== null) return;
      const html = 'http://www.w3.org/1999/xhtml';
      dispatchEvent(new CustomEvent(given, { detail: node.data }));
      const [outer, inner] = [0, 1].map(() => document.createElementNS(html, 'font'));
      if (!outer || !inner) return;
      inner.append(node.data);
      outer.append(inner);
      node.replaceWith(outer);
    } else for (const child of [...node.childNodes]) change(child);
  };
  addEventListener('DOMContentLoaded', () => {
    change(document.body);
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        for (const node of [target, ...addedNodes]) if (node.isConnected) change(node);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
};

/** Serves a page with something else in its place of data. */
export const spoilData = async (
  page: Page,
  path: string,
  id: string,
  spoil: (json: string) => string,
): Promise<void> => {
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const [before = '', json = '', after = ''] = (await response.text()).split(
      new RegExp(`(?<=id="${id}"[^>]*>)(.+?)(?=</script>)`),
    );
    await route.fulfill({ response, body: `${before}${spoil(json)}${after}` });
  });
};

/** What went wrong in the page and nobody caught. */
export const errorsOf = (page: Page): readonly string[] => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
};
