import { z } from 'zod';
import { text } from '../source/fields.ts';
import { phraseSearch } from './phrase.ts';

const phrases = z.array(text('een stukje van een zin').max(200, 'Schrijf hier een stukje.'));

/** `content/language/reader-words.yaml`: words that do not fit who reads them. */
export const readerWordsSchema = z.array(
  z
    .strictObject({
      lezer: text('bij "lezer" wie dit leest, met een lidwoord'),
      teksten: z.array(z.string()).default([]),
      antwoorden: z.record(z.string(), z.array(z.string()).min(1)).default({}),
      zinnen: phrases.min(1),
      behalve: phrases.default([]),
      waarom: text('bij "waarom" de reden'),
      liever: text('bij "liever" wat je wel schrijft'),
    })
    .transform(({ lezer, teksten, antwoorden, zinnen, behalve, waarom, liever }) => ({
      reader: lezer,
      /** Audiences of pages, and readers of documents. */
      audiences: teksten,
      /** Answers of those who read it in a flow, by question. */
      answers: antwoorden,
      find: phraseSearch(zinnen),
      except: behalve,
      why: waarom,
      instead: liever,
    })),
);

/** Words that one reader does not read. */
export type ReaderWords = z.output<typeof readerWordsSchema>[number];
