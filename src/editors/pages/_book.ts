import { bookOf } from '~/editors/book/index.ts';
import type { Book } from '~/editors/book/model.ts';
import { readBookContent } from '~/editors/book/read.ts';
import { readSigned } from '~/signing/state.ts';
import { contentFolder } from '~/source/root.ts';

let opened: Book | undefined;

/** The book of ways; opened once for the whole build. */
export const openBook = (): Book => {
  // While somebody works on the site, the next page reads the texts anew.
  if (opened && import.meta.env.PROD) return opened;
  opened = bookOf(
    readBookContent(contentFolder, {
      content: readSigned(contentFolder),
      onlyOpen: false,
    }),
  );
  return opened;
};
