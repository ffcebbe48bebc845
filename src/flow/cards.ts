/** Its card keeps its own place: first for who may be in danger, last for who said to be safe. */
const alarm = '112';

/**
 * Who helps, in the order in which "nu" names them: somebody who read "bel Veilig Thuis" looks for that card first.
 * @param named whom "nu" names, in the order of reading
 * @param cards in their own order
 */
export const inOrderOfNow = (
  named: readonly string[],
  cards: readonly string[],
): readonly string[] => [
  ...new Set([...named.filter((one) => one !== alarm && cards.includes(one)), ...cards]),
];

/** What a link calls: each organisation has its own number. */
const callsIn = (element: Element): readonly string[] =>
  [...element.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]')].map(({ href }) =>
    href.slice('tel:'.length),
  );

/**
 * Orders the cards below an advice. In the page itself, so that eyes, keys, screen readers and paper find the same.
 * @param ids the blocks that fit, in their own order
 */
export const orderCards = (form: HTMLFormElement, ids: readonly string[]): void => {
  const now = form.querySelectorAll('[data-part="nu"] > [data-state]');
  const cards = new Map<string, Element>();
  for (const id of ids) {
    const card = form.querySelector(`.part[data-part="wie-helpt"] > #${CSS.escape(id)}`);
    const [call = id] = card ? callsIn(card) : [];
    if (card) cards.set(call, card);
  }
  const order = inOrderOfNow([...now].flatMap(callsIn), [...cards.keys()]);
  const [first, ...rest] = order.flatMap((one) => cards.get(one) ?? []);
  first?.parentElement?.append(first, ...rest);
};
