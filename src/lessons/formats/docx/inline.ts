import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import { fullAddress } from '../../../i18n/on-paper.ts';
import type { Inline } from '../../model.ts';
import { wordsOfInline } from '../../text.ts';

/** The pieces of a sentence as Word has them. */
export const children = (
  pieces: readonly Inline[],
  look: { bold?: boolean; italics?: boolean } = {},
): ParagraphChild[] =>
  pieces.flatMap((piece): ParagraphChild[] => {
    switch (piece.t) {
      case 'text':
        return [new TextRun({ text: piece.v, ...look })];
      case 'strong':
        return children(piece.k, { ...look, bold: true });
      case 'em':
        return children(piece.k, { ...look, italics: true });
      case 'break':
        return [new TextRun({ text: '', break: 1 })];
      case 'link':
        return [
          new ExternalHyperlink({
            link: fullAddress(piece.to),
            children: [new TextRun({ text: wordsOfInline(piece.k), style: 'Hyperlink', ...look })],
          }),
        ];
    }
  });
