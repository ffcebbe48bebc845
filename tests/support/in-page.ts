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
