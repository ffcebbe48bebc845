import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** One of each kind of text, no more than a signature needs to know of it. */
const files: Readonly<Record<string, string>> = {
  'flows/advies/blocks/bank/block.yaml':
    'part: vandaag\norder: 25\noutcomes: [geld]\nwhen: { stand: [betaald, niet] }\n',
  'flows/advies/blocks/bank/nl.mdx':
    '---\ntitle: Bel je bank\nstatus: concept\n---\n\nBel vandaag, en vraag of het terug kan. <Zin id="wissen" voor="jongere" />\n',
  'flows/advies/blocks/ander/block.yaml': 'part: later\norder: 30\noutcomes: [iets]\n',
  'flows/advies/blocks/ander/nl.mdx': '---\ntitle: Rust\nstatus: concept\n---\n\nRust uit.\n',
  'flows/advies/outcomes/geld/outcome.yaml': 'topic: sextortion\ndanger: true\n',
  'flows/advies/outcomes/geld/nl.mdx':
    '---\ntitle: Je wordt afgeperst\ntell: Iemand wil geld, van mij.\nstatus: concept\n---\n',
  'flows/advies/outcomes/iets/outcome.yaml': 'topic: anders\ndanger: false\n',
  'flows/advies/outcomes/iets/nl.mdx': '---\ntitle: Iets anders\nstatus: concept\n---\n',
  'flows/advies/questions/stand/question.yaml':
    'kind: one\noptions:\n  - id: betaald\n  - id: niet\n    when: { wat: [geld] }\nnext: geld\n',
  'flows/advies/questions/stand/nl.mdx':
    '---\ntitle: Wat is er al gebeurd, tot nu?\noptions:\n  betaald: Ik heb betaald\n  niet: Niets\nstatus: concept\n---\n',
  'flows/advies/agreements.yaml':
    "- id: altijd-113\n  says: Iedereen vindt 113, altijd.\n  must: { helpline: '113' }\n  status: concept\n- id: rust\n  says: Niemand leest te veel.\n  status: concept\n",
  'flows/advies/tell/nl.yaml':
    'start: Ik wil je iets vertellen, en ik vind het eng.\nstatus: concept\n',
  'lines/wissen/line.yaml': 'agreed: Niemand wist iets.\nreaders: [jongere]\nstatus: concept\n',
  'lines/wissen/nl.mdx':
    '---\nstatus: concept\n---\n\n## jongere\n\nKijk niet meer, en vraag raad.\n',
  'contact/113/helpline.yaml': "kind: emergency\nshortNumber: '113'\nchecked: '2026-11-24'\n",
  'contact/113/nl.mdx':
    '---\nname: 113\nwhen: Voor nu, en later.\nstatus: concept\n---\n\nBel 113 of chat.\n',
  'law/afpersing.yaml':
    'name: Afpersing\nplain: Wie dreigt, is strafbaar.\nchecked: 2026-11-24\nverified: true\n',
  'topics/sexting/nl.mdx':
    '---\ntitle: Sexting\nchecked: 2026-11-24\nstatus: concept\n---\n\n## Wat is het?\n\nHulp is er, dag en nacht: <Bel id="113" />. De wet: <Wet id="afpersing" />.\n',
  'programme/modules/01-waarom/module.yaml': 'order: 1\nweight: zwaar\n',
  'programme/modules/01-waarom/nl.mdx':
    '---\ntitle: Waarom\nstatus: concept\n---\n\n## Stap\n\nSchrijf op wat je zoekt, en waarom.\n',
  'lessons/vo/lesson.yaml': 'title: Les\nstatus: concept\n',
  'lessons/vo/werkblad-1.mdx':
    '---\ntitle: Werkblad\nstatus: concept\n---\n\nPraat, en luister.\n\n<Figuur bestand="rust.svg" alt="Rust" />\n',
  'lessons/pictures/rust.svg': '<svg><circle r="1"/></svg>\n',
  'campaign/facts.yaml':
    'beelden:\n  text: In 2024 waren het er veel, heel veel.\n  checked: 2026-11-24\nmeer:\n  text: En meer.\n',
  'interface/home/nl.json': '{ "calm": "Rustig, je bent niet alleen.", "title": "Hulp" }\n',
};

/** A small content folder with one of each kind of text, and the real rules of who signs what. */
export class SmallContent {
  readonly root = mkdtempSync(join(tmpdir(), 'signing-'));

  constructor() {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
    this.take('organisation/signing.yaml');
  }

  /** Takes a file or folder of the real content. */
  take(path: string): void {
    cpSync(join('content', path), join(this.root, path), { recursive: true });
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  /** Changes the first place where something stands; it must be there. */
  change(path: string, from: string, to: string): void {
    const text = this.read(path);
    if (!text.includes(from)) throw new Error(`"${from}" does not stand in ${path}.`);
    this.write(
      path,
      text.replace(from, () => to),
    );
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true });
  }
}
