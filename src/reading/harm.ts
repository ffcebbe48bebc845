import { z } from 'zod';
import { text, yesNo } from '../source/fields.ts';
import type { Finding } from '../source/finding.ts';
import { patternOfPhrase } from './phrase.ts';
import { sentencesOf, type Prose } from './sentences.ts';

/** So many words may stand where an editor wrote `…`. */
const between = 8;

const phrases = z
  .array(
    text('een stukje van een zin').max(200, 'Schrijf hier een stukje van een zin, geen tekst.'),
  )
  .min(1);

const compile = (list: readonly string[]) => list.map((phrase) => patternOfPhrase(phrase, between));

/** All phrases of a rule at once: most texts have none of them. */
const anyOf = (list: readonly string[]) =>
  new RegExp(
    compile(list)
      .map(({ source }) => source)
      .join('|'),
    'iu',
  );

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
    })
    .transform(({ zinnen, waarom, liever, behalve, tenzij, alinea }) => ({
      any: anyOf(zinnen),
      why: waarom,
      instead: liever,
      /** Taken out of a text before it is searched. */
      except: compile(behalve),
      /** With one of these anywhere in the same file the line is fine. */
      unless: tenzij.length > 0 ? anyOf(tenzij) : undefined,
      /** Searched through a whole paragraph, and not sentence by sentence. */
      acrossSentences: alinea,
    })),
);

/** A rule of what may stand nowhere. */
export type HarmfulLine = z.output<typeof harmfulLinesSchema>[number];

/** A piece of text, with the organisations that it names by their id when it names any. */
interface Piece extends Prose {
  readonly said?: string | undefined;
}

/**
 * Lines that may harm the reader, or somebody else, when they are followed: one finding each.
 * @param file the file as an editor writes it
 */
export const checkHarm = (
  { file, prose }: { readonly file: string; readonly prose: readonly Piece[] },
  lines: readonly HarmfulLine[],
): readonly Finding[] => {
  const pieces = prose.map(({ text: shown, said, line }) => ({ text: said ?? shown, line }));
  const whole = pieces.map((piece) => piece.text).join('\n');
  return lines.flatMap(({ any, why, instead, except, unless, acrossSentences }) => {
    if (unless?.test(whole)) return [];
    const about = pieces.filter((piece) => any.test(piece.text));
    return (acrossSentences ? about : sentencesOf(about)).flatMap((one) => {
      const left = except.reduce((rest, pattern) => rest.replace(pattern, ' '), one.text);
      const found = any.exec(left)?.at(0);
      return found === undefined
        ? []
        : [
            {
              file,
              line: one.line,
              problem: `"${found.replace(/\s+/g, ' ').trim()}" kan iemand schaden. ${why}`,
              fix: `Schrijf liever: ${instead}`,
            },
          ];
    });
  });
};
