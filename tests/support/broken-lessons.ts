import { BrokenFolder } from './broken-folder.ts';

const pack = `title: Proef
short: Een les om te kijken wat er misgaat.
description: Een lespakket om mee te proeven wat er gebeurt als iemand zich vergist.
levels: [vo-onderbouw]
topics: [grenzen]
ages: { from: 12, to: 15 }
goals: [De leerling kan iets., De leerling weet iets.]
kerndoelen: [proef]
needs: [Een pen]
version: '1.0'
date: 2026-11-24
licence: cc-by-nc-sa-4.0
order: 10
status: concept
ready: false
`;

const goals = `proef:
  name: Een doel
  plain: Je leert iets.
  source: { what: De wet }
  checked: 2026-11-24
  verified: false
`;

const worksheet = `---
kind: werkblad
title: Werkblad 1
status: concept
---

## Wat doe jij?

Kijk naar de boom.

<Figuur bestand="boom.svg" alt="Een boom" />

| Ik | Jij |
| --- | --- |
| Ja | Nee |

<Schrijfregels aantal="3" />
`;

const answers = `---
kind: antwoordblad
title: Antwoorden
for: [werkblad-1]
status: concept
---

Elk antwoord is goed.
`;

const slide = (number: number) => `<Dia titel="Dia ${number}">

Dit is een zin.

<Notitie>

Vertel rustig wat er op deze dia staat.

</Notitie>

</Dia>
`;

const deck = `---
kind: dias
title: De les
status: concept
---

${Array.from({ length: 10 }, (_, at) => slide(at + 1)).join('\n')}`;

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z" /></svg>';

/** A pack of lessons to break: `proef`, with a worksheet, its answers, a deck and a drawing. */
export class BrokenLessons extends BrokenFolder {
  constructor() {
    super('lessons');
    this.write('kerndoelen.yaml', goals)
      .write('proef/lesson.yaml', pack)
      .write('proef/werkblad-1.mdx', worksheet)
      .write('proef/antwoordblad.mdx', answers)
      .write('proef/dias.mdx', deck)
      .write('proef/boom.svg', drawing);
  }
}
