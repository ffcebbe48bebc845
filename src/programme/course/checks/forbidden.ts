import { z } from 'zod';
import { patternOfPhrase } from '../../../reading/phrase.ts';
import { oneOf, text } from '../../../source/fields.ts';
import type { Finding } from '../../../source/finding.ts';
import { readFile } from '../../../source/entries.ts';

const phrases = z
  .array(
    text('een woord of een paar woorden').max(200, 'Schrijf hier een paar woorden, geen tekst.'),
  )
  .min(1);

/** `content/language/programme-forbidden.yaml`: what may never stand in the programme, and why. */
const forbiddenSchema = z.array(
  z.strictObject({
    woorden: phrases,
    waarom: text('bij "waarom" de reden'),
    liever: text('bij "liever" wat er wel mag').or(phrases),
    alleen: oneOf(['vraag'], 'alleen: vraag').optional(),
    behalve: phrases.optional(),
  }),
);

/** Words that may not stand in a text, as patterns. */
export interface Forbidden {
  readonly patterns: readonly { readonly phrase: string; readonly pattern: RegExp }[];
  readonly why: string;
  readonly instead: string;
  /** Only where something is asked. */
  readonly asking: boolean;
  readonly except: readonly RegExp[];
}

/** So many words may stand where an editor wrote `…`. */
const between = 6;
const patternOf = (phrase: string): RegExp => patternOfPhrase(phrase, between);

/**
 * Reads the list; without the file nothing is forbidden.
 * @param root the content folder
 */
export const readForbidden = (
  root: string,
): { readonly forbidden: readonly Forbidden[]; readonly findings: readonly Finding[] } => {
  const { source, findings } = readFile(root, 'language/programme-forbidden.yaml', forbiddenSchema);
  return {
    forbidden: (source?.data ?? []).map(({ woorden, waarom, liever, alleen, behalve = [] }) => ({
      patterns: woorden.map((phrase) => ({ phrase, pattern: patternOf(phrase) })),
      why: waarom,
      instead: typeof liever === 'string' ? liever : liever.join(' / '),
      asking: alleen === 'vraag',
      except: behalve.map(patternOf),
    })),
    findings,
  };
};

/** A piece of text of the programme. */
export interface ProgrammeText {
  readonly text: string;
  readonly line?: number | undefined;
  readonly field?: string | undefined;
  /** It belongs to an exercise: whatever stands there is asked. */
  readonly asks?: boolean;
}

/**
 * What may not stand in a text of the programme.
 * @param file the file as an editor writes it
 */
export const checkForbidden = (
  file: string,
  pieces: readonly ProgrammeText[],
  forbidden: readonly Forbidden[],
): readonly Finding[] =>
  pieces.flatMap(({ text: whole, line, field, asks = false }) =>
    forbidden.flatMap(({ patterns, why, instead, asking, except }) => {
      const left = except.reduce((rest, pattern) => rest.replace(pattern, ''), whole);
      // Only the sentences that ask something.
      const asked = asks
        ? left
        : left
            .split(/(?<=[.!?])/)
            .filter((part) => part.endsWith('?'))
            .join(' ');
      return patterns.flatMap(({ phrase, pattern }) => {
        const found = (asking ? asked : left).match(pattern)?.at(0);
        return found === undefined
          ? []
          : [
              {
                file,
                line,
                field,
                problem: `"${found.replace(/\s+/g, ' ')}" mag hier niet (${phrase}). ${why}`,
                fix: `Schrijf liever: ${instead}.`,
              },
            ];
      });
    }),
  );
