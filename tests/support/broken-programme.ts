import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrokenFolder } from './broken-folder.ts';

const times = (text: string, count: number) => Array.from({ length: count }, () => text).join(' ');

const data = (order: number) => `order: ${order}
phase: begrijpen
weight: zwaar
start: [een, twee, drie]
exercises:
  - id: kies
    kind: chips
    minutes: 4
    options: [rust, moe, blij]
    plan: triggers
  - id: sorteer
    kind: sort
    minutes: 4
    groups: [links, rechts]
    items: { eerste: links, tweede: rechts }
  - id: rustig
    kind: grounding
    minutes: 2
    steps: [voeten, adem, kijken]
card: [kies]
helplines: [stop-it-now]
sources: []
`;

const text = (order: number) => `---
title: Proef
short: Dit is een proef.
goals: [Je leest iets., Je kiest iets.]
warning: Dit is zwaar. Je mag het overslaan.
start: { een: Ik weet het., twee: Ik kan het., drie: Ik doe het. }
exercises:
  kies:
    title: Kies iets
    intro: Kies wat bij jou past.
    labels: { rust: Rust, moe: Moe, blij: Blij }
  sorteer:
    title: Zet het op een plek
    intro: Wat hoort waar?
    labels: { links: Links, rechts: Rechts, eerste: De eerste., tweede: De tweede. }
    notes: { eerste: Die hoort links., tweede: Die hoort rechts. }
  rustig:
    { title: Word rustig, intro: Neem de tijd., labels: { voeten: Voel je voeten., adem: Adem uit., kijken: Kijk rond. } }
card: Mijn kaart
refer: Praat met iemand.
method: Kiezen en sorteren.
unknown: Of het helpt, weten we niet.
status: concept
---

<Verhaal naam="Bas">

${times('Bas loopt naar huis en denkt na over morgen.', 12)}

</Verhaal>

## De eerste stap

${times('Dit is een zin om te lezen.', 30)}

<Oefening id="kies" />

## De tweede stap

${times('Dit is een zin om te lezen.', 30)}

<Oefening id="sorteer" />

<Kern>Je kunt wachten.</Kern>

## De derde stap

${times('Dit is een zin om te lezen.', 30)} Lees ook [de volgende](/stoppen-is-mogelijk/${(order % 17) + 1}/).

<Oefening id="rustig" />
`;

/** A programme of seventeen sound modules to break. */
export class BrokenProgramme extends BrokenFolder {
  constructor() {
    super('programme');
    for (let order = 1; order <= 17; order += 1) {
      const folder = `modules/${String(order).padStart(2, '0')}-proef`;
      this.write(`${folder}/module.yaml`, data(order)).write(`${folder}/nl.mdx`, text(order));
    }
  }

  /** Replaces a piece of a file of module 1 once; fails when the piece is not there. */
  override change(name: 'module.yaml' | 'nl.mdx', from: string, to: string): this {
    const path = `modules/01-proef/${name}`;
    const content = readFileSync(join(this.root, 'programme', path), 'utf8');
    if (!content.includes(from)) throw new Error(`"${from}" is not in ${path}.`);
    return this.write(path, content.replace(from, to));
  }
}
