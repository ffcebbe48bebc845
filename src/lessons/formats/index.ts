import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { filesIn } from '../../source/folders.ts';
import type { LessonWords } from '../words.ts';
import type { Document } from '../model.ts';
import { madeOnceLater } from './cache.ts';
import { makeDocx } from './docx/index.ts';
import { measure } from './measure.ts';
import { makePdf } from './pdf.ts';
import { makePptx } from './pptx/index.ts';
import { typstInput } from './typst-data.ts';

/** A form that a document can be taken home in. */
export type Form = 'pdf' | 'notes' | 'docx' | 'pptx';

/** The forms of a document: slides as slides, the rest as pages. What can be changed comes last. */
export const formsOf = ({ slides }: Document): readonly Form[] =>
  slides.length > 0 ? ['pdf', 'notes', 'pptx'] : ['pdf', 'docx'];

/** How the name of a file ends. */
export const endings = {
  pdf: '.pdf',
  notes: '-notities.pdf',
  docx: '.docx',
  pptx: '.pptx',
} as const satisfies Readonly<Record<Form, string>>;

let print: string | undefined;

/** The code and the packages that make a file: a change in them makes it anew. */
const makers = (): string => {
  if (print === undefined) {
    const hash = createHash('sha256');
    const beside = ['src/ui/palette.ts', 'package.json'].map((path) => resolve(path));
    for (const file of [...filesIn(resolve('src/lessons')), ...beside]) {
      hash.update(readFileSync(file));
    }
    print = hash.digest('hex');
  }
  return print;
};

/**
 * Makes one file of a document; the same document gives the same bytes.
 * @throws when the document cannot be made accessible; `npm run check` says so before, with its line
 */
export const makeFile = (
  document: Document,
  form: Form,
  words: LessonWords,
): Promise<Uint8Array<ArrayBuffer>> => {
  const ingredients = [makers(), form, JSON.stringify([document, words.document])];
  return madeOnceLater(ingredients, form, async () => {
    const template = form === 'notes' || document.slides.length === 0 ? 'pages' : 'slides';
    switch (form) {
      case 'pdf':
      case 'notes':
        return makePdf(template, typstInput(document, template, words));
      case 'docx':
        return makeDocx(document, words);
      case 'pptx': {
        const slides = typstInput(document, 'slides', words);
        return makePptx(document, measure('slides', slides), words);
      }
    }
  });
};
