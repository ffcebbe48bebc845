import { z } from 'zod';
import { defaultLocale } from '../i18n/locales.ts';
import { anyReader, linesFolder } from '../source/agreed.ts';
import { readEntries, type Entry, type FolderShape } from '../source/entries.ts';
import { day, oneOf, signing, text, webAddress } from '../source/fields.ts';
import type { Finding } from '../source/finding.ts';
import { bodyOf } from '../source/mdx.ts';
import type { Source } from '../source/read.ts';
import { phraseSearch } from './phrase.ts';

/** For whom a line has words of its own. */
const lineReaders = [anyReader, 'jongere', 'ouder', 'professional', 'jezelf', 'naaste'] as const;

const phrase = text('een stukje van een zin').max(200, 'Schrijf hier een stukje van een zin.');

/** `content/lines/<id>/line.yaml`: what has to be the same everywhere, and who says so. */
export const agreedLineSchema = z.strictObject({
  /** What was agreed, in one sentence that an expert can sign. */
  agreed: text('bij "agreed" wat is afgesproken, in één zin'),
  /** The day from which it is said so. */
  since: day('since'),
  source: z.strictObject({
    what: text('bij "what" de naam van de bron'),
    where: webAddress('where').optional(),
  }),
  /** Each has words of its own under `## …` in the text. */
  readers: z.array(oneOf(lineReaders, 'readers: [iedereen, ouder]')).min(1),
  /** How it was said before, or would be said otherwise: this may stand nowhere else. */
  phrases: z.array(phrase).default([]),
  /** Where it may: taken out of a text before it is searched. */
  except: z.array(phrase).default([]),
  /** Words that bring it up: a text with one of them has the line. */
  wherever: z.array(phrase).default([]),
  ...signing,
});

const lineWordsSchema = z.strictObject({ status: signing.status });

type LineEntry = Entry<z.output<typeof agreedLineSchema>, z.output<typeof lineWordsSchema>>;

const shape: FolderShape<z.output<typeof agreedLineSchema>, z.output<typeof lineWordsSchema>> = {
  folder: linesFolder,
  what: 'de vaste zin',
  data: { file: 'line.yaml', schema: agreedLineSchema },
  words: { schema: lineWordsSchema, components: ['Bel'] },
};

/** A line that is the same everywhere. */
export interface AgreedLine {
  readonly id: string;
  /** Undefined when it could not be read: who names it has made no mistake. */
  readonly data: LineEntry['data'];
  /** Its texts: undefined when the Dutch one could not be read. */
  readonly words: Source<unknown> | undefined;
  /** Finds what may stand nowhere else, and what is taken out of a text before it is searched. */
  readonly raw: (text: string) => string | undefined;
  readonly except: readonly string[];
  /** Finds what brings the line up. */
  readonly asking: (text: string) => string | undefined;
}

/** What is wrong with the words of a line: each reader has one paragraph, and nobody else has. */
const checkWords = (
  { file, body }: Source<unknown>,
  readers: readonly string[],
): readonly Finding[] => {
  const findings: Finding[] = [];
  const report = (line: number | undefined, problem: string, fix: string) =>
    findings.push({ file, line, problem, fix });
  const parts: { name: string; line: number | undefined; texts: number; extra: number[] }[] = [];
  for (const child of body.tree.children ?? []) {
    const line = child.position && child.position.start.line + body.offset;
    if (child.type === 'heading' && child.depth === 2) {
      const name = body.prose.find((one) => one.line === line)?.text ?? '';
      parts.push({ name, line, texts: 0, extra: [] });
      continue;
    }
    const part = parts.at(-1);
    if (part && child.type === 'paragraph' && part.texts === 0) part.texts = 1;
    else if (part) part.extra.push(line ?? 0);
    else {
      report(
        line,
        'Deze woorden staan onder geen lezer.',
        `Zet er een kop boven: ## ${readers[0] ?? anyReader}.`,
      );
    }
  }
  for (const [at, { name, line, texts, extra }] of parts.entries()) {
    if (!readers.includes(name)) {
      report(
        line,
        `"${name}" staat niet bij "readers" in line.yaml.`,
        `Zet de lezer daar, of kies een kop uit: ${readers.join(', ')}.`,
      );
    } else if (parts.findIndex((one) => one.name === name) < at) {
      report(line, `De kop "${name}" staat er twee keer.`, 'Haal er een weg.');
    } else if (texts !== 1 || extra.length > 0) {
      report(
        extra[0] ?? line,
        `Onder "${name}" hoort één alinea, zonder lijst of kop.`,
        'Schrijf de zin achter elkaar. Wat niet overal hetzelfde is, staat in de tekst zelf.',
      );
    }
  }
  const lacking = readers.filter((reader) => !parts.some(({ name }) => name === reader));
  return [
    ...findings,
    ...lacking.map((reader) => ({
      file,
      problem: `De vaste zin heeft geen woorden voor "${reader}".`,
      fix: `Zet er een kop bij, ## ${reader}, met de zin eronder; of haal de lezer weg uit line.yaml.`,
    })),
  ];
};

/**
 * The lines that are the same everywhere. Reads and reports; throws nothing for a mistake.
 * @param root the content folder
 */
export const readAgreedLines = (
  root: string,
): { readonly lines: ReadonlyMap<string, AgreedLine>; readonly findings: readonly Finding[] } => {
  const { entries, findings } = readEntries(root, shape);
  const wrong = entries.flatMap(({ data, words }) =>
    data ? Object.values(words).flatMap((source) => checkWords(source, data.data.readers)) : [],
  );
  const lines = entries.map(({ id, data, words }): AgreedLine => {
    const { phrases = [], except = [], wherever = [] } = data?.data ?? {};
    return {
      id,
      data,
      words: words[defaultLocale],
      raw: phraseSearch(phrases),
      except,
      asking: phraseSearch(wherever),
    };
  });
  return { lines: new Map(lines.map((one) => [one.id, one])), findings: [...findings, ...wrong] };
};

/** Words of a line as they are read out: with the ids of organisations. */
export const saidWords = (words: string): string => {
  const [first] = bodyOf(words, 0).prose;
  return first?.said ?? first?.text ?? '';
};
