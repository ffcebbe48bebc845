import { chaptersOf } from './index.ts';
import type { Book, Chapter } from './model.ts';

/**
 * The chapter that somebody means.
 * @param name an id: `grooming`, `advies/grooming`, `03-triggers`, `vo-onderbouw-sexting`
 * @returns the chapter, or what to say when there is none or more than one
 */
export const findChapter = (book: Book, name: string): Chapter | string => {
  const chapters = chaptersOf(book);
  const [found, ...others] = chapters.filter(
    ({ id, names }) => id === name || names.includes(name),
  );
  const namesOf = (some: readonly Chapter[]) => some.map(({ names }) => names.at(-1)).join(', ');
  if (!found) return `Er is geen hoofdstuk "${name}". Kies uit: ${namesOf(chapters)}.`;
  return others.length > 0
    ? `Er zijn er meer die "${name}" heten. Kies uit: ${namesOf([found, ...others])}.`
    : found;
};
