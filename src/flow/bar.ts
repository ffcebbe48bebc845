import { blocksFor, type Flow, type Place } from './model.ts';

const suicideLine = '113';

/**
 * In the bar of the page 113 goes before 112 for who was told to call it: for somebody who thinks of death that
 * is the number to find first. In the page itself, so that eyes, keys and screen readers find the same order.
 */
export const orderBar = (flow: Flow, { path, node, answers }: Place): void => {
  const bar = document.querySelector('[data-still]');
  const [alarm, talk] = ['112', suicideLine].map((number) =>
    bar?.querySelector(`:scope > a[href="tel:${number}"]`),
  );
  if (!alarm || !talk) return;
  const isTold = [...path, node].some((one) =>
    blocksFor(flow, one, answers).some(({ button }) => button === suicideLine),
  );
  const [first, second] = isTold ? [talk, alarm] : [alarm, talk];
  if (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) return;
  second.before(first);
};
