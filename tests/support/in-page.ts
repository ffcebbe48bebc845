// What runs in a page, whichever browser is driven. Each stands on its own: only its text gets there.

/** The outcomes that show. */
export const shownOutcomes = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('.situation')]
    .filter((one) => one.checkVisibility())
    .map((one) => one.dataset['node'] ?? '');

/** What a screen shows: nothing while the page is hidden. */
export const shownText = (): string =>
  document.documentElement.hidden ? '' : document.body.innerText.trim();

/**
 * Writes in a field, also when it stands in a later step of the module.
 * @returns what the field holds
 */
export const writeIn = (selector: string, text: string): string | undefined => {
  const field = document.querySelector(selector);
  if (!(field instanceof HTMLTextAreaElement)) return undefined;
  // React listens to what a hand does, not to a property that it set itself.
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return field.value;
};

/**
 * Says as an error of the page which field ever stands in it that a browser may write to the file of
 * its open tabs. The form has to say that it may not: a box to tick and a chosen file cannot say so
 * themselves. Firefox wants to hear it from a list and a large field as well.
 */
export const sayOpenFields = (): void => {
  const fields =
    'input:not([type=hidden], [type=button], [type=submit], [type=reset]), textarea, select, [contenteditable]';
  const isClosed = (field: Element): boolean =>
    field instanceof HTMLInputElement
      ? field.form?.autocomplete === 'off'
      : (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) &&
        field.form?.autocomplete === 'off' &&
        field.autocomplete === 'off';
  const seen = new WeakSet<Element>();
  const look = (element: Element): void => {
    for (const field of [element, ...element.querySelectorAll(fields)]) {
      if (!field.isConnected || !field.matches(fields) || seen.has(field)) continue;
      seen.add(field);
      if (isClosed(field)) continue;
      console.error(`may be kept by a browser: ${field.outerHTML}`);
    }
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) look(node);
    }
  }).observe(document, { childList: true, subtree: true });
};

/**
 * Gives every field of the page another answer than it came with, also where no screen shows it.
 * @returns the kinds of fields that hold one in the end
 */
export const fillEvery = (): readonly string[] => {
  const all = () => [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
  const isTicked = ({ type }: HTMLInputElement) => type === 'radio' || type === 'checkbox';
  for (const field of all()) {
    if (isTicked(field)) {
      if (field.checked === field.defaultChecked) field.click();
      continue;
    }
    if (field.type === 'file') {
      const chosen = new DataTransfer();
      chosen.items.add(new File(['x'], 'gekozen.txt'));
      field.files = chosen.files;
      continue;
    }
    const value = field.type === 'date' ? '2026-11-24' : 'Even wachten';
    // React listens to what a hand does, not to a property that it set itself.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const filled = all().filter((field) =>
    isTicked(field) ? field.checked !== field.defaultChecked : field.value !== '',
  );
  return [...new Set(filled.map(({ type }) => type))];
};

/** Presses the first thing that fits, also where no screen shows it; tells whether there is one. */
export const pressAnywhere = (selector: string): boolean => {
  const [found] = document.querySelectorAll<HTMLElement>(selector);
  found?.click();
  return found !== undefined;
};

/**
 * Ticks a box that stands in no form, the last of all: once a browser has kept it, it has kept
 * whatever else it keeps of this page.
 */
export const tickOpen = (): void => {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.id = 'open';
  document.body.append(box);
  box.click();
};
