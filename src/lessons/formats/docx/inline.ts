import { createHash } from 'node:crypto';
import { ExternalHyperlink, InternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import { fullAddress } from '../../../i18n/on-paper.ts';
import type { Inline } from '../../model.ts';
import { wordsOfInline } from '../../text.ts';

/** How Word calls a place that a link leads to: it takes no longer names. */
export const wordAnchor = (id: string): string =>
  id.length <= 40
    ? id
    : `${id.slice(0, 31)}-${createHash('sha256').update(id).digest('hex').slice(0, 8)}`;

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
        if (piece.to.startsWith('#')) {
          return [
            new InternalHyperlink({
              anchor: wordAnchor(piece.to.slice(1)),
              children: [
                new TextRun({ text: wordsOfInline(piece.k), style: 'Hyperlink', ...look }),
              ],
            }),
          ];
        }
        return [
          new ExternalHyperlink({
            link: fullAddress(piece.to),
            children: [new TextRun({ text: wordsOfInline(piece.k), style: 'Hyperlink', ...look })],
          }),
        ];
    }
  });
