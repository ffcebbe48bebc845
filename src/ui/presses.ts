// A second press answers what nobody has read: a double click, or a thumb that taps again because nothing
// seemed to happen. What moved under a finger takes no presses for a moment. Keys, and the clicks that
// assistive technology makes, are meant for what they name: they always count.

/** As long as nobody reads and decides, in milliseconds from the first frame that shows what moved. */
const moment = 700;

/** What a press can do something with. */
const pressable = 'a,button,label,select,summary,textarea,:not(label) > input';

/** Stands where it always stood: 112, 113 and the way out are never held. */
const still = '[data-still]';

/** More than a finger's tremble, in pixels. */
const tremble = 8;

let hold: Animation | undefined;

/** Looks whether a press made something move; none when nothing was pressed, or no more need be known. */
let look: (() => void) | undefined;

/**
 * Holds presses until what is on screen now has stood there for a moment. To be called by whatever puts
 * something else in the place of what was there. An animation, because its time begins when it is seen:
 * on a slow phone that is long after the script.
 */
export const holdPresses = (): void => {
  look = undefined;
  hold?.cancel();
  const held = { pointerEvents: 'none' };
  hold = document.documentElement.animate([held, held], moment);
};

const isHeld = (): boolean => hold?.playState === 'running';

/** What a finger finds there: of a field in a label, the label. */
const pressableAt = (x: number, y: number): Element | null | undefined =>
  document.elementFromPoint(x, y)?.closest(pressable);

/** Holds presses when, within a moment, this one brings something else under the finger. */
const watch = ({ clientX, clientY }: MouseEvent): void => {
  const pressed = pressableAt(clientX, clientY);
  if (!pressed) return;
  const until = performance.now() + moment;
  const find = () => ({
    under: pressableAt(clientX, clientY),
    top: pressed.getBoundingClientRect().top,
  });
  let before = find();
  // Without a change it is the visitor who moves the page, by scrolling.
  let isChanged = false;
  const observer = new MutationObserver(() => {
    isChanged = true;
  });
  const looks = (): void => {
    if (look !== looks || performance.now() > until) {
      observer.disconnect();
      return;
    }
    const now = find();
    const isThere = Math.abs(now.top - before.top) < tremble;
    if (isChanged && (!isThere || (now.under && now.under !== before.under))) {
      holdPresses();
    }
    before = now;
    isChanged = false;
    requestAnimationFrame(looks);
  };
  look = looks;
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  requestAnimationFrame(looks);
};

const lookNow = (): void => {
  look?.();
  look = undefined;
};

const onClick = (event: MouseEvent): void => {
  const { target } = event;
  if (event.detail === 0 || !(target instanceof Element) || target.closest(still)) return;
  // Of two fast taps a browser may tell both before it clicks for the first.
  lookNow();
  if (isHeld()) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  watch(event);
};

// Islands are also drawn at build, where nobody presses.
if (!import.meta.env.SSR) {
  addEventListener('click', onClick, { capture: true });
  // A press that comes before the next frame is held too.
  addEventListener('pointerdown', lookNow, { capture: true });
}
