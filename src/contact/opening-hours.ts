/**
 * `<opening-hours>`: says "nu open" or "nu dicht" beside hours that are already there in words.
 * Nothing without JavaScript, and nothing when it can't be sure; of a clock that seems wrong it says so.
 * See OpeningHours.astro.
 */
import { decodeSlots, openState, readableTime } from './opening.ts';

const fillIn = (text: string | undefined, day: string, time: string) =>
  (text ?? '').replace('{day}', day).replace('{time}', readableTime(time));

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
    const {
      slots = '',
      from = '',
      until = '',
      closed = '',
      doubtful = '',
      early = '',
      maybeEarly = '',
      ...texts
    } = this.dataset;
    const found = openState(
      decodeSlots(slots),
      {
        from,
        until,
        closed: closed.split(' '),
        doubtful: doubtful.split(' '),
        closesEarly: early.split(' '),
        mayCloseEarly: maybeEarly.split(' '),
      },
      new Date(),
    );
    const { state, opensAt } = found;
    this.dataset['now'] = state;
    const sentences: Readonly<Record<typeof state, string | undefined>> = {
      always: '',
      unknown: '',
      doubted: texts['wrongClock'],
      open: fillIn(found.until ? texts['openUntil'] : texts['open'], '', found.until ?? ''),
      closed: opensAt
        ? fillIn(texts['closedUntil'], texts[opensAt.day] ?? '', opensAt.time)
        : texts['closedNow'],
    };
    this.textContent = sentences[state] ?? '';
  }
}

// A page of the programme can hold this script twice: in its frame, and beside a card.
if (!customElements.get('opening-hours')) customElements.define('opening-hours', OpeningHours);
