import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContentFolder } from '../../src/build/content.ts';
import { formatFindings } from '../../src/source/finding.ts';

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
    title: Word rustig
    intro: Neem de tijd.
    labels: { voeten: Voel je voeten., adem: Adem uit., kijken: Kijk rond. }
card: Mijn kaart
refer: Praat met iemand.
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

/** A programme of seventeen sound modules to break, with the real organisations and word lists. */
export class BrokenProgramme {
  readonly root = mkdtempSync(join(tmpdir(), 'programme-'));

  constructor() {
    for (const folder of ['contact', 'language']) {
      cpSync(join('content', folder), join(this.root, folder), { recursive: true });
    }
    for (let order = 1; order <= 17; order += 1) {
      const folder = `${String(order).padStart(2, '0')}-proef`;
      this.write(`modules/${folder}/module.yaml`, data(order));
      this.write(`modules/${folder}/nl.mdx`, text(order));
    }
  }

  /** Writes a file of the programme. */
  write(path: string, content: string): this {
    const file = join(this.root, 'programme', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return this;
  }

  /** Replaces a piece of a file of module 1; fails when the piece is not there. */
  change(name: 'module.yaml' | 'nl.mdx', from: string, to: string): this {
    const path = `modules/01-proef/${name}`;
    const content = readFileSync(join(this.root, 'programme', path), 'utf8');
    if (!content.includes(from)) throw new Error(`"${from}" is not in ${path}.`);
    return this.write(path, content.replace(from, to));
  }

  remove(path: string): this {
    rmSync(join(this.root, 'programme', path), { recursive: true });
    return this;
  }

  /** The message an editor reads; empty when nothing is wrong. */
  message(): string {
    const { findings } = checkContentFolder(this.root);
    return findings.length === 0 ? '' : formatFindings(findings);
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true });
  }
}
