import { madeOnce, type Ingredients } from './cache.ts';
import type { TypstInput } from './typst-data.ts';
import { templateText, withTypst, type Template } from './typst.ts';

/** What a PDF and its measures are made of. */
export const ingredientsOf = (template: Template, { json, files }: TypstInput): Ingredients => [
  templateText(),
  template,
  json,
  ...files.values(),
];

/**
 * A document as PDF/UA-1: tagged, in Dutch, with its fonts inside. The same data give the same bytes.
 * @throws when something in it would shut out a reader, such as a picture without words
 */
export const makePdf = (template: Template, input: TypstInput): Uint8Array<ArrayBuffer> =>
  madeOnce(ingredientsOf(template, input), 'pdf', () =>
    withTypst(template, input, (typst, document) => typst.pdf(document, { pdfStandard: 'ua-1' })),
  );

/** The pages of a document beneath each other, as one drawing. */
export const drawnPages = (template: Template, input: TypstInput): string =>
  withTypst(template, input, (typst, document) => typst.plainSvg(document));
