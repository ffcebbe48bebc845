/**
 * `<talk-now>`: keeps what fits this hour, and hides the rest: lines of "Praat nu", words of an advice. Without
 * JavaScript all are there, those that are always open first. See Talk.astro.
 */
import { timetableOf } from './opening.ts';
import { talkAt } from './talk.ts';

const timesIn = (element: Element) =>
  [...element.querySelectorAll<HTMLElement>('opening-hours')].map((one) =>
    timetableOf(one.dataset),
  );

class TalkNow extends HTMLElement {
  connectedCallback() {
    const show = () => {
      // Below an advice there is none: its own cards are there.
      const first = this.querySelector('[data-first]');
      const now = talkAt(timetableOf(this.dataset), first ? timesIn(first) : [], new Date());
      // What an advice says for the night is as much of this hour as the lines are.
      for (const row of document.querySelectorAll<HTMLElement>('[data-at]')) {
        row.hidden = !row.dataset['at']?.includes(now);
      }
      if (first) this[now === 'first' ? 'prepend' : 'append'](first);
    };
    show();
    // Somebody comes back to a page of hours ago. While it is looked at, nothing moves under a finger.
    document.addEventListener('visibilitychange', show);
  }
}

if (!customElements.get('talk-now')) customElements.define('talk-now', TalkNow);
