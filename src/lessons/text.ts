import type { DocumentBlock, Inline } from './model.ts';

/** A piece of a document that somebody reads, and where it stands. */
export interface Piece {
  readonly text: string;
  readonly line: number | undefined;
  /** Notes of a deck are for the teacher. */
  readonly notes: boolean;
  /** A word in a table, a label: no sentence of a text. */
  readonly loose: boolean;
}

/** The words of a sentence. */
export const wordsOfInline = (pieces: readonly Inline[]): string =>
  pieces
    .map((piece) => {
      if (piece.t === 'text') return piece.v;
      return piece.t === 'break' ? ' ' : wordsOfInline(piece.k);
    })
    .join('');

/** Everything that somebody reads in a document, in reading order. */
export const documentPieces = (blocks: readonly DocumentBlock[], notes = false): readonly Piece[] =>
  blocks.flatMap((block): readonly Piece[] => {
    const { line } = block;
    const piece = (text: string, loose = false): Piece => ({ text, line, notes, loose });
    switch (block.t) {
      case 'heading':
      case 'paragraph':
        return [piece(wordsOfInline(block.k))];
      case 'list':
        return block.items.flatMap((item) => documentPieces(item, notes));
      case 'table':
        return block.rows.flatMap((row) => row.map((cell) => piece(wordsOfInline(cell), true)));
      case 'quote':
        return documentPieces(block.k, notes);
      case 'callout':
        return [piece(block.title), ...documentPieces(block.k, notes)];
      case 'columns':
        return block.columns.flatMap((column) => documentPieces(column, notes));
      case 'field':
        return [piece(block.label, true)];
      case 'figure':
        return [piece(block.alt, true), ...(block.caption ? [piece(block.caption, true)] : [])];
      case 'qr':
        return [piece(block.caption, true)];
      case 'step':
        return [
          piece(block.title),
          ...(block.way ? [piece(block.way, true)] : []),
          ...documentPieces(block.k, notes),
        ];
      case 'slide':
        return [
          piece(block.title),
          ...documentPieces(block.k, notes),
          ...documentPieces(block.notes, true),
        ];
      case 'contents':
        return block.entries.map(({ title }) => piece(title, true));
      case 'lines':
      case 'page-break':
        return [];
    }
  });
