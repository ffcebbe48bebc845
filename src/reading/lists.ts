import { z } from 'zod';
import type { Finding } from '../source/finding.ts';
import { readFile } from '../source/entries.ts';
import { claimsSchema, type HelplineClaim } from './claims.ts';
import { readerWordsSchema, type ReaderWords } from './readers.ts';
import { harmfulLinesSchema, type HarmfulLine } from './harm.ts';

/** A word or a few; a whole text would be no pattern any more. */
const words = z.string().trim().min(2).max(200);

const labelWord = z.strictObject({
  /** What to write instead. */
  say: words,
  /** Names in which the word may stand. */
  but: z.array(words).default([]),
});

/** A word that is not used of a person or of abuse. */
export type LabelWord = z.output<typeof labelWord>;

/** The lists of words that editors keep in `content/language/`. */
export interface WordLists {
  /** A hard word and the plain one to use. */
  readonly hard: ReadonlyMap<string, string>;
  /** Words that blame. */
  readonly blame: readonly string[];
  /** Words that make a person into what they did, or soften what it is; and what to write. */
  readonly labels: ReadonlyMap<string, LabelWord>;
  /** Words no dictionary has, or that every reader knows: well spelled, and no harder for being long. */
  readonly known: Pick<ReadonlySet<string>, 'has'>;
  /** Lines that harm when somebody follows them. */
  readonly harm: readonly HarmfulLine[];
  /** How something is called everywhere: what is said otherwise. */
  readonly terms: readonly HarmfulLine[];
  /** Words that do not fit who reads them. */
  readonly readers: readonly ReaderWords[];
  /** How a text says of an organisation what its data know. */
  readonly claims: readonly HelplineClaim[];
}

/**
 * Reads the lists of words; a list that is not there is empty.
 * @param root the content folder
 */
export const readWordLists = (
  root: string,
): { readonly lists: WordLists; readonly findings: readonly Finding[] } => {
  const findings: Finding[] = [];
  const read = <T>(name: string, schema: z.ZodType<T>, empty: T): T => {
    const { source, findings: wrong } = readFile(root, `language/${name}.yaml`, schema);
    findings.push(...wrong);
    return source?.data ?? empty;
  };
  const hard = read('hard-words', z.record(words, words), {});
  const blame = read('blame-words', z.array(words), []);
  const labels = read('label-words', z.record(words, labelWord), {});
  const known = readFile(root, 'language/known-words.yaml', z.record(words, words));
  findings.push(...known.findings);
  const knownWords = Object.keys(known.source?.data ?? {});
  const harm = read('harmful-lines', harmfulLinesSchema, []);
  const claims = read('claims', claimsSchema, []);
  const readers = read('reader-words', readerWordsSchema, []);
  const terms = read('terms', harmfulLinesSchema, []);
  return {
    lists: {
      hard: new Map(Object.entries(hard)),
      blame,
      labels: new Map(Object.entries(labels)),
      // While the list cannot be read every word may be in it: one mistake, and not one a word.
      known: known.unread
        ? { has: () => true }
        : new Set(knownWords.map((word) => word.toLowerCase())),
      harm,
      terms,
      claims,
      readers,
    },
    findings,
  };
};
