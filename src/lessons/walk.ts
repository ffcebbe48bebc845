import type { DocumentBlock, Inline } from './model.ts';

/** The parts directly inside a part. */
const inside = (block: DocumentBlock): readonly DocumentBlock[] => {
  switch (block.t) {
    case 'list':
      return block.items.flat();
    case 'columns':
      return block.columns.flat();
    case 'quote':
    case 'callout':
    case 'step':
      return block.k;
    case 'slide':
      return [...block.k, ...block.notes];
    default:
      return [];
  }
};

/** Every part of a document, however deep, in reading order. */
export const everyBlock = (blocks: readonly DocumentBlock[]): readonly DocumentBlock[] =>
  blocks.flatMap((block) => [block, ...everyBlock(inside(block))]);

/** The sentences of one part itself. */
const sentencesIn = (block: DocumentBlock): readonly (readonly Inline[])[] => {
  if (block.t === 'heading' || block.t === 'paragraph') return [block.k];
  return block.t === 'table' ? block.rows.flat() : [];
};

/** Each piece of a sentence, however deep. */
const everyInline = (pieces: readonly Inline[]): readonly Inline[] =>
  pieces.flatMap((piece) => [
    piece,
    ...(piece.t === 'text' || piece.t === 'break' ? [] : everyInline(piece.k)),
  ]);

/** Something in a document and its line. */
export interface Found {
  readonly value: string;
  readonly line: number | undefined;
}

/** Where the links and codes of a document lead. */
export const linksOf = (blocks: readonly DocumentBlock[]): readonly Found[] =>
  everyBlock(blocks).flatMap((block) => {
    const { line } = block;
    if (block.t === 'qr') return [{ value: block.to, line }];
    return sentencesIn(block)
      .flatMap(everyInline)
      .flatMap((piece) => (piece.t === 'link' ? [{ value: piece.to, line }] : []));
  });

const outsideLinks = (pieces: readonly Inline[]): readonly string[] =>
  pieces.flatMap((piece) => {
    if (piece.t === 'text') return [piece.v];
    return piece.t === 'strong' || piece.t === 'em' ? outsideLinks(piece.k) : [];
  });

/** The words that an editor typed as words, not as a link or a number from elsewhere. */
export const typedWords = (blocks: readonly DocumentBlock[]): readonly Found[] =>
  everyBlock(blocks).flatMap((block) =>
    sentencesIn(block)
      .flatMap(outsideLinks)
      .map((value) => ({ value, line: block.line })),
  );
