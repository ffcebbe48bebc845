import { attempt } from './attempt.ts';
import { exitUrl } from './exit-url.ts';
import type { KeptName } from './inventory.ts';
import { leftEvent } from './left.ts';
import { wipeForExit } from './store.ts';

/** Three presses within this time are meant. */
const patience = 2000;

const blank = (): void => {
  document.documentElement.hidden = true;
  document.title = '\u200B';
  for (const icon of document.querySelectorAll<HTMLLinkElement>('link[rel~=icon]')) {
    icon.href = 'data:,';
  }
  for (const form of document.forms) form.reset();
  document.body.replaceChildren();
};

/** Where tabs hear that another one left; none in a browser that lets nothing be shared. */
const openTabs = () => attempt(() => new BroadcastChannel('left' satisfies KeptName));

/**
 * Hides first, then forgets and wipes, then leaves: this entry of the history becomes the neutral page. It
 * never goes by `/weg/`: an answer of ours can be slow, or never come.
 */
const leave = (): void => {
  blank();
  dispatchEvent(new Event(leftEvent));
  wipeForExit();
  location.replace(exitUrl);
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea,select,input:not([type=radio],[type=checkbox])'));

const exit = document.querySelector<HTMLAnchorElement>('a[data-exit]');
if (exit) {
  // Who comes in sees the other tabs next: they leave as well.
  const tabs = openTabs();
  if (tabs) {
    tabs.onmessage = leave;
  }
  const leaveAll = (): void => {
    attempt(() => tabs?.postMessage(null));
    leave();
  };
  exit.addEventListener('click', (event) => {
    event.preventDefault();
    leaveAll();
  });
  // The wheel that is pressed as a button opens a link in a tab behind this one, which would stay.
  exit.addEventListener('auxclick', (event) => {
    if (event.button !== 1) return;
    event.preventDefault();
    leaveAll();
  });
  let presses: number[] = [];
  addEventListener('keydown', (event) => {
    // Only the key itself: software keyboards send no code, and typed capitals come with a letter.
    // With Alt or Ctrl held down, Shift switches the keyboard layout.
    const shift =
      (event.code === 'ShiftLeft' || event.code === 'ShiftRight') &&
      !(event.altKey || event.ctrlKey || event.metaKey);
    if (!shift || event.repeat || isTyping(event.target)) {
      if (!shift) presses = [];
      return;
    }
    presses = [...presses.filter((time) => event.timeStamp - time < patience), event.timeStamp];
    if (presses.length >= 3) leaveAll();
  });
  // Shift and a click selects text or opens a window, Shift and the wheel moves the page sideways.
  const used = (): void => {
    presses = [];
  };
  addEventListener('pointerdown', used);
  addEventListener('wheel', used, { passive: true });
}
