import { mistakesBetween, soundOf, stemOf, plainWords } from './words.ts';

/** A page that can be found. */
export interface IndexedPage {
  /** What Pagefind calls it. */
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly short: string;
  /** Whom it is for, as the page says it. */
  readonly for: string;
  /** What editors say it is searched with. */
  readonly synonyms: string;
  readonly headings: string;
}

/** Words, and what comes first when they are typed. */
export interface Subject {
  /** Words that occur together, in any order; one of these is enough. */
  readonly words: readonly string[];
  readonly pages: readonly string[];
  /** By who asks: pages instead of those. */
  readonly for: Readonly<Record<string, readonly string[] | undefined>>;
  readonly helplines: readonly string[];
  readonly weight: number;
}

/** All that a search looks in, but for the texts themselves: these are Pagefind's. */
export interface SearchIndex {
  readonly pages: readonly IndexedPage[];
  /** Every word of the texts, once. */
  readonly text: readonly string[];
  /** Words that say the same; the first stands for all. */
  readonly same: readonly (readonly string[])[];
  readonly askers: Readonly<Record<string, Pick<Subject, 'words' | 'pages'> | undefined>>;
  readonly subjects: readonly Subject[];
  /** Paths, each with all below it, that come after pages with help. */
  readonly later: readonly string[];
  /** Words that say nothing by themselves. */
  readonly skip: readonly string[];
}

/** What was found. */
export interface Ranked {
  /** The best first. */
  readonly pages: readonly IndexedPage[];
  /** Organisations whose card comes before all pages: ids of `content/contact/`. */
  readonly helplines: readonly string[];
  /** Words to look for in the texts, each of which is there. */
  readonly terms: readonly string[];
}

/** A typed word as it was understood. */
interface Meant {
  readonly meaning: string;
  /** The word as the texts have it. */
  readonly term: string | undefined;
  /** 1 when it was typed so; less when it was guessed. */
  readonly sure: number;
}

/** So many words can be one: "take it down". */
const mostJoined = 4;

/** Points. Of a subject: for its weight, for each word that fits; each next page of it has this part of them. */
const points = { weight: 4, word: 6, next: 0.5, asker: 6, ownList: 12, title: 4, mentioned: 1.5 };

/** How sure a guess is. */
const sureness = { split: 0.9, corrected: 0.8, inText: 0.6 };

/** The least letters of a part of a word, and of a name that stands in one alone. */
const leastPart = 3;
const leastName = 5;

/** So many mistakes in a word still leave it readable. */
const mostMistakes = ({ length }: string): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

const lettersOf = (word: string): string => word.split('').sort().join('');

/** Whether one word can be a slip of the other: of short ones the first letter is right, and none is another. */
const mistakes = (typed: string, word: string): number => {
  const most = mostMistakes(typed);
  if (most === 0 || (typed.length < 7 && !word.startsWith(typed.charAt(0)))) return Infinity;
  const found = mistakesBetween(typed, word, most);
  const isOther = typed.length === 4 && word.length === 4 && lettersOf(typed) !== lettersOf(word);
  return found > most || isOther ? Infinity : found;
};

const nearest = (typed: string, words: Iterable<string>): string | undefined => {
  let best: string | undefined;
  let fewest = Infinity;
  for (const word of words) {
    const found = mistakes(typed, word);
    if (found < fewest) [best, fewest] = [word, found];
  }
  return best;
};

/** Words with a meaning, each found as it is written, by its sound, or without its inflection. */
class Words {
  readonly #written = new Map<string, string>();
  readonly bySound = new Map<string, string>();
  readonly #byStem = new Map<string, string>();

  /** Gives a word a meaning, when it has none yet. */
  add(word: string, meaning: string): void {
    const spellings = [
      [this.#written, word],
      [this.bySound, soundOf(word)],
      [this.#byStem, stemOf(word)],
    ] as const;
    for (const [words, spelling] of spellings) {
      if (!words.has(spelling)) words.set(spelling, meaning);
    }
  }

  /** @param isExact whether only the word itself will do: "om" is not a misspelled "oom" */
  find(word: string, isExact = false): string | undefined {
    const written = this.#written.get(word);
    if (isExact || written !== undefined) return written;
    return this.bySound.get(soundOf(word)) ?? this.#byStem.get(stemOf(word));
  }
}

/** "Af te persen" is "afpersen", and "door te sturen" is "doorsturen". */
const withoutTe = (words: readonly string[]): readonly string[] =>
  words.filter((word, at) => word !== 'te' || at === 0 || at === words.length - 1);

/** Makes a search of an index. */
export const searchIn = (index: SearchIndex): ((query: string) => Ranked) => {
  const skipped = new Set(index.skip);
  const names = new Words();
  const text = new Words();
  for (const word of index.text) text.add(word, word);

  for (const group of index.same) {
    const [first = ''] = group.map((words) => plainWords(words).join(''));
    for (const words of group) names.add(plainWords(words).join(''), first);
  }

  /** Words in order, where some that stand together are one: a name of ours, or a word that was split. */
  const joined = (words: readonly string[]): readonly string[] => {
    const found: string[] = [];
    for (let at = 0; at < words.length;) {
      let length = Math.min(mostJoined, words.length - at);
      while (length > 1 && !names.bySound.has(soundOf(words.slice(at, at + length).join('')))) {
        length -= 1;
      }
      found.push(words.slice(at, at + length).join(''));
      at += length;
    }
    return found;
  };

  /** What our own words mean: every one is known afterwards. */
  const meaningsOf = (words: string): readonly string[] =>
    joined(plainWords(words)).map((word) => {
      const isSkipped = skipped.has(word);
      const meaning = names.find(word, isSkipped) ?? (isSkipped ? word : stemOf(word));
      names.add(word, meaning);
      return meaning;
    });
  const patternsOf = (words: readonly string[]) => words.map((one) => new Set(meaningsOf(one)));

  const subjects = index.subjects.map((subject) => ({
    ...subject,
    patterns: patternsOf(subject.words),
  }));
  const askers = Object.entries(index.askers).flatMap(([id, asker]) =>
    asker ? [{ id, pages: asker.pages, patterns: patternsOf(asker.words) }] : [],
  );

  const pages = index.pages.map((page) => {
    const weights = new Map<string, number>();
    const take = (words: string, weight: number) => {
      for (const word of plainWords(words)) {
        if (skipped.has(word)) continue;
        for (const meaning of meaningsOf(word)) {
          weights.set(meaning, Math.max(weight, weights.get(meaning) ?? 0));
        }
      }
    };
    take(`${page.title} ${page.synonyms}`, points.title);
    take(`${page.short} ${page.headings}`, points.mentioned);
    const isLater = index.later.some((path) => page.path.startsWith(path));
    return { page, weights, isLater };
  });
  const spread = new Map<string, number>();
  for (const { weights } of pages) {
    for (const meaning of weights.keys()) spread.set(meaning, (spread.get(meaning) ?? 0) + 1);
  }

  /** The names that a word was made of: "sexfilmpje". */
  const halvesOf = (word: string): readonly string[] => {
    for (let at = word.length - leastPart; at >= leastPart; at -= 1) {
      const halves = [word.slice(0, at), word.slice(at)].map((half) => names.find(half));
      if (halves.every((half) => half !== undefined)) return halves;
    }
    return [];
  };

  /** The longest name that a word begins or ends with: "zelfmoordlijn". */
  const nameAtEdge = (word: string): readonly string[] => {
    for (let length = word.length - leastPart; length >= leastName; length -= 1) {
      const name = names.find(word.slice(0, length)) ?? names.find(word.slice(-length));
      if (name !== undefined) return [name];
    }
    return [];
  };

  const guess = (meaning: string, sure: number): Meant => ({
    meaning,
    term: text.find(meaning),
    sure,
  });

  const understand = (word: string): readonly Meant[] => {
    const isSkipped = skipped.has(word);
    const own = names.find(word, isSkipped);
    const term = isSkipped ? undefined : text.find(word);
    if (own !== undefined) return [{ meaning: own, term: term ?? text.find(own), sure: 1 }];
    if (isSkipped || /^\d+$/.test(word)) return [];
    const sound = soundOf(word);
    const near = term === undefined ? nearest(sound, names.bySound.keys()) : undefined;
    const meaning = near === undefined ? undefined : names.bySound.get(near);
    const halves = halvesOf(word);
    if (halves.length === 0 && meaning !== undefined && !skipped.has(meaning)) {
      return [guess(meaning, sureness.corrected)];
    }
    const parts = (halves.length > 0 ? halves : nameAtEdge(word)).map((part) =>
      guess(part, sureness.split),
    );
    if (term !== undefined) return [{ meaning: stemOf(word), term, sure: 1 }, ...parts];
    if (parts.length > 0) return parts;
    const inText = text.bySound.get(nearest(sound, text.bySound.keys()) ?? '');
    return inText === undefined
      ? []
      : [{ meaning: stemOf(inText), term: inText, sure: sureness.inText }];
  };

  return (query) => {
    const words = joined(withoutTe(plainWords(query)));
    const meant = words.flatMap((word) =>
      understand(word).map((one) => ({ ...one, isSkipped: skipped.has(word) })),
    );
    const sure = new Map(meant.map((one) => [one.meaning, one.sure]));
    const fits = (pattern: ReadonlySet<string>) =>
      pattern.size > 0 && [...pattern].every((meaning) => sure.has(meaning));
    const best = <T extends { readonly patterns: readonly ReadonlySet<string>[] }>(one: T) => {
      const [pattern] = one.patterns.filter(fits).sort((a, b) => b.size - a.size);
      return pattern ? [{ ...one, pattern }] : [];
    };
    const about = subjects.flatMap(best);
    const [asker] = askers.flatMap(best).sort((a, b) => b.pattern.size - a.pattern.size);
    // Who names more, means that: "naaktfoto gekregen" is not about sending one.
    const said = about.filter(
      ({ pattern }) =>
        !about.some(
          (other) =>
            other.pattern.size > pattern.size &&
            [...pattern].every((meaning) => other.pattern.has(meaning)),
        ),
    );
    const scores = new Map<string, number>();
    const give = (list: readonly string[], most: number) => {
      for (const [at, path] of list.entries()) {
        scores.set(path, (scores.get(path) ?? 0) + most * points.next ** at);
      }
    };
    for (const { pattern, weight, pages: list, for: lists } of said) {
      const own = asker && lists[asker.id];
      const least = Math.min(...[...pattern].map((meaning) => sure.get(meaning) ?? 0));
      const base = weight * points.weight + pattern.size * points.word;
      give(own ?? list, (base + (own ? points.ownList : 0)) * least);
    }
    if (asker) give(asker.pages, points.asker);
    const ranked = pages.map(({ page, weights, isLater }) => {
      const mentioned = meant
        .filter(({ isSkipped }) => !isSkipped)
        .reduce(
          (sum, { meaning, sure: by }) =>
            sum + ((weights.get(meaning) ?? 0) * by) / (1 + Math.log(spread.get(meaning) ?? 1)),
          0,
        );
      return { page, score: (scores.get(page.path) ?? 0) + mentioned * (isLater ? 0.5 : 1) };
    });
    return {
      pages: ranked
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .map(({ page }) => page),
      helplines: [...new Set(about.flatMap(({ helplines }) => helplines))],
      terms: [
        ...new Set(meant.flatMap(({ term, isSkipped }) => (isSkipped || !term ? [] : [term]))),
      ],
    };
  };
};
