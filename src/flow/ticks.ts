/** A step that can be ticked, and how its heading was before. */
interface Tickable {
  readonly heading: HTMLElement;
  readonly label: HTMLLabelElement;
  readonly words: HTMLSpanElement;
}

const tickable = (heading: HTMLElement): Tickable => {
  const label = document.createElement('label');
  const box = document.createElement('input');
  const words = document.createElement('span');
  box.type = 'checkbox';
  // The heading is the label, so that a screen reader says the step once.
  words.append(...heading.childNodes);
  label.append(box, words);
  heading.append(label);
  return { heading, label, words };
};

/**
 * Lets the steps of the advice on screen be ticked. No answer hangs on a tick and nothing keeps it: it is only
 * in the page, and goes with the advice.
 * @returns takes all ticks away
 */
export const letTick = (form: HTMLFormElement): (() => void) => {
  const headings = form.querySelectorAll<HTMLElement>('.step[data-state] > h4');
  const steps = [...headings].map(tickable);
  return () => {
    for (const { heading, label, words } of steps) {
      label.remove();
      heading.append(...words.childNodes);
    }
  };
};
