import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  LevelFormat,
  ShadingType,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx';
import { documentColours } from '../../../ui/palette.ts';
import { officeColour } from '../office-colour.ts';

/** A4 in twips, and the white around the text. */
export const paper = {
  width: convertMillimetersToTwip(210),
  height: convertMillimetersToTwip(297),
  side: convertMillimetersToTwip(21),
};
/** How wide the text is. */
export const textWidth = paper.width - 2 * paper.side;

/** Real styles, so that a teacher changes all headings at once. */
export const styles = (letters: number): IStylesOptions => {
  // A heading without an outline level is one to the eye alone: LibreOffice makes it a paragraph.
  const heading = (outlineLevel: number, size: number, before: number) => ({
    run: {
      size: Math.round(size * 2),
      bold: true,
      color: officeColour(documentColours.ink),
      font: 'Calibri',
    },
    paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true, outlineLevel },
  });
  return {
    default: {
      document: {
        run: {
          font: 'Calibri',
          size: Math.round(letters * 2),
          color: officeColour(documentColours.ink),
          language: { value: 'nl-NL' },
        },
        paragraph: { spacing: { after: 100, line: 262, lineRule: 'auto' } },
      },
      heading1: heading(0, 24, 0),
      heading2: heading(1, letters * 1.35, 280),
      heading3: heading(2, letters * 1.1, 200),
      heading4: heading(3, letters * 1.05, 180),
      heading5: heading(4, letters, 160),
      hyperlink: { run: { color: officeColour(documentColours.accent), underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Soort',
        name: 'Soort',
        basedOn: 'Normal',
        next: 'Heading1',
        run: { bold: true, color: officeColour(documentColours.accent) },
        paragraph: { spacing: { after: 40 } },
      },
      {
        id: 'Citaat',
        name: 'Citaat',
        basedOn: 'Normal',
        run: { italics: true },
        paragraph: {
          indent: { left: 280 },
          border: {
            left: {
              style: BorderStyle.SINGLE,
              size: 18,
              space: 8,
              color: officeColour(documentColours.accent),
            },
          },
        },
      },
      {
        id: 'Klein',
        name: 'Klein',
        basedOn: 'Normal',
        run: { size: 17, color: officeColour(documentColours.soft) },
        paragraph: { spacing: { after: 0 } },
      },
    ],
  };
};

/** The box of a callout: a bar at its side and a tint behind it. */
export const calloutLook = (kind: 'tip' | 'let-op' | 'gevaar') => ({
  border: {
    left: {
      style: BorderStyle.SINGLE,
      size: 36,
      space: 8,
      color: {
        tip: officeColour(documentColours.sun),
        'let-op': officeColour(documentColours.coral),
        gevaar: officeColour(documentColours.alarm),
      }[kind],
    },
  },
  shading: { type: ShadingType.CLEAR, color: 'auto', fill: officeColour(documentColours.paper) },
});

const level = (
  at: number,
  text: string,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
) => ({
  level: at,
  text,
  format,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 400 * (at + 1), hanging: 360 } } },
});

/** Three levels of a list. */
const levels = (
  text: (at: number) => string,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
) => [0, 1, 2].map((at) => level(at, text(at), format));

/** The kinds of list. */
export const numbering: INumberingOptions = {
  config: [
    { reference: 'plain', levels: levels(() => '•', LevelFormat.BULLET) },
    { reference: 'boxes', levels: levels(() => '☐', LevelFormat.BULLET) },
    { reference: 'ordered', levels: levels((at) => `%${at + 1}.`, LevelFormat.DECIMAL) },
  ],
};
