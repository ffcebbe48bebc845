import { fill } from '../i18n/fill.ts';
import { count, wipe } from './store.ts';

/** Shows what this browser holds from this site now, and wipes it. The words stand in `data-…`. */
class WhatRemains extends HTMLElement {
  connectedCallback() {
    this.querySelector('button')?.addEventListener('click', () => {
      // The button goes, so the focus moves to the line that says what happened.
      this.querySelector('p')?.focus();
      void wipe().then(() => this.show('wiped'));
    });
    void this.show('nothing');
  }

  /** Counts again after a wipe: "gewist" is said only when it is so. */
  private async show(empty: 'nothing' | 'wiped') {
    const found = await count();
    const kinds = (['cookies', 'local', 'session', 'databases'] as const).filter(
      (kind) => found?.[kind],
    );
    const n = kinds.reduce((sum, kind) => sum + (found?.[kind] ?? 0), 0);
    const what = kinds.map((kind) => fill(this.word(kind), { n: found?.[kind] ?? 0 })).join(', ');
    const line = this.querySelector('p');
    if (line) {
      line.textContent = !found
        ? this.word('failed')
        : n === 0
          ? this.word(empty)
          : fill(this.word('something'), { n, what });
    }
    const button = this.querySelector('button');
    if (button) button.hidden = n === 0;
  }

  private word(name: string): string {
    return this.dataset[name] ?? '';
  }
}

customElements.define('what-remains', WhatRemains);
