import { fill } from '../i18n/fill.ts';
import { count, placeNames, wipe, type PlaceName } from './places.ts';

/** Shows what this browser holds from this address now, and wipes it. The words stand in `data-…`. */
class WhatRemains extends HTMLElement {
  connectedCallback() {
    this.querySelector('button')?.addEventListener('click', () => {
      // The button goes, so the focus moves to the line that says what happened.
      this.querySelector('p')?.focus();
      void wipe().then(() => this.show('wiped'));
    });
    void this.show();
  }

  /** Counts again after a wipe: "gewist" is said only when it is so. */
  private async show(after?: 'wiped') {
    const found = await count();
    const hidden = placeNames.filter((kind) => found[kind] === undefined);
    const kinds = placeNames.filter((kind) => found[kind]);
    const n = kinds.reduce((sum, kind) => sum + (found[kind] ?? 0), 0);
    const something = {
      n,
      what: kinds.map((kind) => `${this.word(kind)}: ${found[kind] ?? 0}`).join(', '),
    };
    const unseen = hidden.map((kind: PlaceName) => this.word(kind)).join(', ');
    const said = [
      n === 0
        ? hidden.length < placeNames.length && this.word(after ?? 'nothing')
        : fill(this.word(after ? 'stayed' : 'something'), something),
      hidden.length > 0 && fill(this.word('hidden'), { what: unseen }),
      // What "Snel weg" promises of Back rests on a mark in this place.
      found.session === undefined && this.word('unmarked'),
    ];
    const line = this.querySelector('p');
    if (line) line.textContent = said.filter(Boolean).join(' ');
    const button = this.querySelector('button');
    if (button) button.hidden = n === 0;
    if (found.session === undefined) this.withdraw();
  }

  /** Takes back on screen what the site can only do in a browser that keeps something. */
  private withdraw() {
    for (const promise of document.querySelectorAll<HTMLElement>('[data-rests-on-storage]')) {
      promise.hidden = true;
    }
  }

  private word(name: string): string {
    return this.dataset[name] ?? '';
  }
}

customElements.define('what-remains', WhatRemains);
