/**
 * `<opening-hours>`: says "nu open" or "nu dicht" beside hours that are already there in words.
 * Nothing without JavaScript, and nothing when it can't be sure; of a clock that seems wrong it says so.
 * See OpeningHours.astro.
 */
import { openState, readableTime, timetableOf } from './opening.ts';

class OpeningHours extends HTMLElement {
  #timer = 0;

  connectedCallback() {
    this.#show();
    this.#timer = window.setInterval(() => {
      this.#show();
    }, 60_000);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  #show() {
    const texts = this.dataset;
    const { slots, calendar } = timetableOf(texts);
    const { state, until, opensAt } = openState(slots, calendar, new Date());
    texts['now'] = state;
    const sentence = texts[(until ?? opensAt) ? `${state}Until` : state];
    this.textContent = (sentence ?? '')
      .replace('{day}', texts[opensAt?.day ?? ''] ?? '')
      .replace('{time}', readableTime(until ?? opensAt?.time ?? ''));
  }
}

// A page of the programme can hold this script twice: in its frame, and beside a card.
if (!customElements.get('opening-hours')) customElements.define('opening-hours', OpeningHours);
