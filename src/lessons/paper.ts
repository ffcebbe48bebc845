import type { DocumentBlock, BlockOf } from './model.ts';

/**
 * Whether a sentence leads to the part below it, so that no page may end between them: the clock of a
 * step, or the words above a list or lines.
 */
export const leads = (block: DocumentBlock, next: DocumentBlock | undefined): boolean =>
  block.t === 'paragraph' &&
  next !== undefined &&
  (!['paragraph', 'heading', 'page-break'].includes(next.t) ||
    block.k.every(({ t }) => t === 'strong'));

/** Whether somebody writes in it: then its cells need edges. */
export const isOpen = ({ rows }: BlockOf<'table'>): boolean =>
  rows.slice(1).some((row) => row.some((cell) => cell.length === 0));
