import { z } from 'zod';
import { text, yesNo } from '../source/fields.ts';
import type { Finding } from '../source/finding.ts';
import { phraseSearch, withoutPhrases } from './phrase.ts';
import { sentencesOf, type Prose } from './sentences.ts';

const phrases = z
  .array(
    text('een stukje van een zin').max(200, 'Schrijf hier een stukje van een zin, geen tekst.'),
  )
  .min(1);

/** `content/language/harmful-lines.yaml`: what may stand nowhere, because somebody may act on it tonight. */
export const harmfulLinesSchema = z.array(
  z
    .strictObject({
      zinnen: phrases,
      waarom: text('bij "waarom" de reden'),
      liever: text('bij "liever" wat je wel schrijft'),
      behalve: phrases.default([]),
      tenzij: phrases.default([]),
      alinea: yesNo('alinea').default(false),
      lopend: yesNo('lopend').default(false),
    })
    .transform(({ zinnen, waarom, liever, behalve, tenzij, alinea, lopend }) => ({
      find: phraseSearch(zinnen),
      why: waarom,
      instead: liever,
      /** Taken out of a text before it is searched. */
      except: behalve,
      /** With one of these anywhere in the same file the line is fine. */
      unless: phraseSearch(tenzij),
      /** Searched through a whole paragraph, and not sentence by sentence. */
      acrossSentences: alinea,
      /** In running text only: an answer of a question cannot name who helps. */
      runningOnly: lopend,
    })),
);

/** A rule of what may stand nowhere. */
export type HarmfulLine = z.output<typeof harmfulLinesSchema>[number];

/** A piece of text, with the organisations that it names by their id when it names any. */
interface Piece extends Prose {
  readonly said?: string | undefined;
  readonly field?: string | undefined;
}

interface PiecesOfFile {
  /** As an editor writes it. */
  readonly file: string;
  readonly prose: readonly Piece[];
}

/** Where a text breaks a rule: one finding each. */
const checkRules = (
  { file, prose }: PiecesOfFile,
  lines: readonly HarmfulLine[],
  says: (found: string, why: string) => string,
): readonly Finding[] => {
  const pieces = prose.map(({ text: shown, said, line, field }) => ({
    text: said ?? shown,
    line,
    field,
  }));
  const whole = pieces.map((piece) => piece.text).join('\n');
  return lines.flatMap(({ find, why, instead, except, unless, acrossSentences, runningOnly }) => {
    const about = pieces.filter(
      (piece) => !(runningOnly && piece.field) && find(piece.text) !== undefined,
    );
    if (about.length === 0 || unless(whole) !== undefined) return [];
    return (acrossSentences ? about : sentencesOf(about)).flatMap((one) => {
      const found = find(withoutPhrases(one.text, except));
      return found === undefined
        ? []
        : [
            {
              file,
              line: one.line,
              problem: says(found.replace(/\s+/g, ' ').trim(), why),
              fix: `Schrijf liever: ${instead}`,
            },
          ];
    });
  });
};

/** Lines that may harm the reader, or somebody else, when they are followed: one finding each. */
export const checkHarm = (text: PiecesOfFile, lines: readonly HarmfulLine[]): readonly Finding[] =>
  checkRules(text, lines, (found, why) => `"${found}" kan iemand schaden. ${why}`);

/** What is called by another name than everywhere else, or is no Dutch: one finding each. */
export const checkTerms = (text: PiecesOfFile, terms: readonly HarmfulLine[]): readonly Finding[] =>
  checkRules(text, terms, (found, why) => `"${found}" schrijven we anders. ${why}`);
