import { isRead } from './form.ts';
import { blocksFor, variantAt, type Flow, type Place } from './model.ts';

/** A copy without what belongs to the one place: ids, states, boxes to tick. */
const copyOf = (element: Element): HTMLElement => {
  const copy = document.createElement('div');
  copy.append(...[...element.childNodes].map((child) => child.cloneNode(true)));
  for (const one of copy.querySelectorAll('[id]')) one.removeAttribute('id');
  for (const title of copy.querySelectorAll('h4')) {
    title.replaceWith(heading('h5', title.textContent));
  }
  return copy;
};

const heading = (level: 'h4' | 'h5', words: string): HTMLElement => {
  const element = document.createElement(level);
  element.textContent = words.replaceAll(/\s+/g, ' ').trim();
  return element;
};

/**
 * The advice at a place where the visitor is not, made of what stands in the page unseen.
 * @returns its title, its opening and its parts, without the cards of who helps
 */
export const readAlong = (
  form: HTMLFormElement,
  flow: Flow,
  place: Place,
): readonly HTMLElement[] => {
  const { node, answers } = place;
  const situation = form.querySelector(`.situation[data-node="${CSS.escape(node)}"]`);
  const title = situation?.querySelector('h2');
  if (!situation || !title) return [];
  const words = copyOf(title);
  const variant = variantAt(flow, node, place);
  for (const one of words.querySelectorAll('.or, .only, .except')) {
    if (one.classList.contains('or') || !isRead(one, variant)) one.remove();
  }
  const blocks = blocksFor(flow, node, answers).filter(({ part }) => part !== 'wie-helpt');
  const parts = blocks.flatMap(({ id, part }, at) => {
    const within = part === 'opening' ? situation : form;
    const block = within.querySelector(`[data-block="${CSS.escape(id)}"]`);
    const isFirst = part !== 'opening' && blocks[at - 1]?.part !== part;
    const name = isFirst && form.querySelector(`.part[data-part="${part}"] > h3`)?.textContent;
    return [...(name ? [heading('h4', name)] : []), ...(block ? [copyOf(block)] : [])];
  });
  return [heading('h4', words.textContent), ...parts];
};
