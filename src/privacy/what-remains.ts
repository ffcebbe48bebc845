import { fill } from '../i18n/fill.ts';
import { count, wipe } from './store.ts';

/** Shows what this browser holds from this site now, and wipes it. The words stand in `data-…`. */
class WhatRemains extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    button?.addEventListener('click', () => {
      wipe();
      this.say(this.dataset['wiped'] ?? '');
      button.hidden = true;
    });
    const found = count();
    if (!found) {
      this.say(this.dataset['failed'] ?? '');
      return;
    }
    const kinds = (['cookies', 'local', 'session'] as const).filter((kind) => found[kind] > 0);
    const what = kinds.map((kind) => fill(this.dataset[kind] ?? '', { n: found[kind] })).join(', ');
    const n = kinds.reduce((sum, kind) => sum + found[kind], 0);
    this.say(n === 0 ? (this.dataset['nothing'] ?? '') : fill(this.dataset['something'] ?? '', { n, what }));
    if (button) button.hidden = n === 0;
  }

  private say(text: string) {
    const line = this.querySelector('p');
    if (line) line.textContent = text;
  }
}

customElements.define('what-remains', WhatRemains);
