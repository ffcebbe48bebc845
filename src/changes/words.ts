import { sentencesOf } from '../reading/sentences.ts';

/** A piece of a sentence: there before and now, only before, or only now. */
export interface WordPiece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** A sentence that is other than it was. */
export interface SentenceChange {
  readonly words: readonly WordPiece[];
}

/** The places in two lists of what stands in both, in one order: as many as can be. */
const common = (
  one: readonly string[],
  other: readonly string[],
): readonly (readonly [number, number])[] => {
  const lengths = Array.from({ length: one.length + 1 }, () =>
    new Array<number>(other.length + 1).fill(0),
  );
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1) {
    const line = lengths[row] ?? [];
    for (let column = other.length - 1; column >= 0; column -= 1) {
      line[column] =
        one[row] === other[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < one.length && column < other.length;) {
    if (one[row] === other[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
};

interface Gap {
  readonly gone: readonly string[];
  readonly added: readonly string[];
  /** What stands behind it in both; nothing at the end. */
  readonly kept: string | undefined;
}

/** What differs between two lists, from one thing that both have to the next. */
const gapsOf = (before: readonly string[], now: readonly string[]): readonly Gap[] => {
  let [row, column] = [0, 0];
  return [...common(before, now), [before.length, now.length] as const].map(([one, other]) => {
    const gap = {
      gone: before.slice(row, one),
      added: now.slice(column, other),
      kept: before[one],
    };
    [row, column] = [one + 1, other + 1];
    return gap;
  });
};

/** The words of one sentence, with those that are gone and those that came. */
const wordsBetween = (before: string, now: string): readonly WordPiece[] => {
  const cut = (text: string) => text.split(/\s+/).filter((word) => word !== '');
  const pieces: { kind: WordPiece['kind']; text: string }[] = [];
  const add = (kind: WordPiece['kind'], words: readonly string[]) => {
    if (words.length === 0) return;
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += ` ${words.join(' ')}`;
    else pieces.push({ kind, text: words.join(' ') });
  };
  for (const { gone, added, kept } of gapsOf(cut(before), cut(now))) {
    add('gone', gone);
    add('new', added);
    if (kept !== undefined) add('same', [kept]);
  }
  return pieces;
};

/** How much of two sentences is the same, from 0 to 1. */
const likeness = (pieces: readonly WordPiece[]): number => {
  const size = (kind: WordPiece['kind']) =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? piece.text.length : 0), 0);
  const same = size('same');
  return same / Math.max(1, same + Math.max(size('gone'), size('new')));
};

/** Below this two sentences are not one sentence that changed. */
const alike = 0.3;

/** The sentences that changed between two texts, and no others. */
export const sentencesBetween = (
  before: readonly string[],
  now: readonly string[],
): readonly SentenceChange[] =>
  gapsOf(before, now).flatMap(({ gone, added }) => {
    const left = [...added];
    const changes = gone.map((sentence): SentenceChange => {
      const [best] = left
        .map((other) => ({ other, words: wordsBetween(sentence, other) }))
        .filter(({ words }) => likeness(words) >= alike)
        .sort((a, b) => likeness(b.words) - likeness(a.words));
      if (!best) return { words: [{ kind: 'gone', text: sentence }] };
      left.splice(left.indexOf(best.other), 1);
      return { words: best.words };
    });
    return [
      ...changes,
      ...left.map((text): SentenceChange => ({ words: [{ kind: 'new', text }] })),
    ];
  });

/** A text in sentences; white space and where a line ends are no part of it. */
export const inSentences = (text: string): readonly string[] => {
  const cut = sentencesOf([{ text, line: undefined }]).map((one) => one.text);
  return cut.length > 0 || text.trim() === '' ? cut : [text.trim()];
};
