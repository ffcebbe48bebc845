import type { Finding } from '../source/finding.ts';
import type { WordLists } from './lists.ts';
import { scoreOf, type ReadingScore } from './score.ts';
import { sentencesOf, wordsOf, type Prose } from './sentences.ts';

/** What a text must hold to. */
export interface ReadingGate {
  readonly fleschDouma: number;
  /** Words a sentence, on average. */
  readonly meanSentence: number;
  /** Words in the longest sentence. */
  readonly longest: number;
}

/** Young people, every advice, and the pages that are for everybody. */
export const youthGate: ReadingGate = { fleschDouma: 70, meanSentence: 12, longest: 22 };
/** Parents, teachers and care workers. */
export const adultGate: ReadingGate = { fleschDouma: 60, meanSentence: 14, longest: 25 };
/** Somebody who wants to stop, alone and at night: plain, and not childish. */
export const programmeGate: ReadingGate = { fleschDouma: 65, meanSentence: 13, longest: 24 };

/** Somebody who reads little, or a language that is new: one page, in short sentences of short words. */
export const onePageGate: ReadingGate = { fleschDouma: 90, meanSentence: 8, longest: 12 };

/** Share of sentences that may be in the passive. */
const passiveShare = 0.1;
/** Below this a score says nothing. */
const scorable = { words: 50, sentences: 3 };

/** A text and the file it stands in. */
export interface ReadingText {
  readonly file: string;
  readonly prose: readonly Prose[];
}

const patterns = new Map<string, RegExp>();

/** Whether a phrase stands in a text, as whole words. Each pattern is made once: there are many texts. */
const holdsPhrase = (text: string, phrase: string): boolean => {
  const pattern =
    patterns.get(phrase) ??
    new RegExp(
      `(?<!\\p{L})${phrase.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`)}(?!\\p{L})`,
      'iu',
    );
  patterns.set(phrase, pattern);
  return pattern.test(text);
};

/** Enough of a sentence to find it again. */
const mostShown = 200;

const quoted = (text: string): string =>
  text.length > mostShown ? `"${text.slice(0, mostShown)}…"` : `"${text}"`;

/** Words that must stand nowhere, whoever reads it: one finding each, at its line. */
export const checkLabels = (
  { file, prose }: ReadingText,
  { blame, labels }: WordLists,
): readonly Finding[] =>
  sentencesOf(prose).flatMap(({ text, line }) => [
    ...blame
      .filter((phrase) => holdsPhrase(text, phrase))
      .map((phrase) => ({
        file,
        line,
        problem: `"${phrase}" geeft schuld: ${quoted(text)}`,
        fix: 'Zeg het zonder schuld, of laat het weg.',
      })),
    ...[...labels]
      .filter(([word, { but }]) =>
        holdsPhrase(
          but.reduce((rest, name) => rest.replaceAll(name, ''), text),
          word,
        ),
      )
      .map(([word, { say }]) => ({
        file,
        line,
        problem: `"${word}" schrijven we niet: ${quoted(text)}`,
        fix: `Schrijf: ${say}.`,
      })),
  ]);

/** Sentences that are too long, and hard words: one finding each, at its line. */
export const checkSentences = (
  { file, prose }: ReadingText,
  gate: ReadingGate,
  { hard }: WordLists,
): readonly Finding[] =>
  sentencesOf(prose).flatMap(({ text, line }) => {
    const count = wordsOf(text).length;
    const findings: Finding[] = [];
    const report = (problem: string, fix: string) => findings.push({ file, line, problem, fix });
    if (count > gate.longest) {
      report(
        `Deze zin heeft ${count} woorden, hoogstens ${gate.longest} mag: ${quoted(text)}`,
        'Maak er twee zinnen van.',
      );
    }
    for (const [word, plain] of hard) {
      if (holdsPhrase(text, word))
        report(`"${word}" is moeilijk: ${quoted(text)}`, `Schrijf: ${plain}.`);
    }
    return findings;
  });

/** A piece of text in which organisations may be named with their number. */
interface Spoken extends Prose {
  /** As it is read out, with the id of an organisation where its number stands. */
  readonly said?: string | undefined;
  readonly calls?: readonly { readonly id: string; readonly before: string }[] | undefined;
}

/** Stands where there is a number to call. */
const phone = '☎';

/** The sentences of a piece, with a sign in place of each number. */
const spokenIn = ({ text, said = text, calls = [], line }: Spoken) => {
  const marked = calls.toReversed().reduce((so, { id, before }) => {
    return `${so.slice(0, before.length)}${phone}${so.slice(before.length + id.length)}`;
  }, said);
  return sentencesOf([{ text: marked, line }]);
};

/** So many sentences of so few words behind each other read as a telegram. */
const telegrams = [
  { sentences: 4, words: 5 },
  { sentences: 3, words: 4 },
] as const;

/** The first short sentences of a piece that stand behind each other, when they are as many as a telegram has. */
const telegramIn = (piece: Spoken, { sentences, words }: (typeof telegrams)[number]) => {
  let short: readonly string[] = [];
  for (const { text } of spokenIn(piece)) {
    const begins = /[?"“”☎]/.test(text) || wordsOf(text).length > words;
    short = begins ? [] : [...short, text];
    if (short.length === sentences) return [short];
  }
  return [];
};

/**
 * Sentences that do not follow on each other. A question, what somebody says and a number to call may be short: they
 * begin anew.
 */
export const checkRhythm = ({
  file,
  prose,
}: {
  readonly file: string;
  readonly prose: readonly Spoken[];
}): readonly Finding[] =>
  prose.flatMap((piece) => {
    const [short] = telegrams.flatMap((kind) => telegramIn(piece, kind));
    if (!short) return [];
    return [
      {
        file,
        line: piece.line,
        problem: `Hier staan ${short.length} korte zinnen achter elkaar: ${quoted(short.join(' '))}`,
        fix: 'Laat zinnen op elkaar volgen: "Bel ons, dan kijken we samen wat er kan."',
      },
    ];
  });

/**
 * How somebody speaks who is calm and takes the time: so many words a sentence, and not too many of a few words.
 * Who writes shorter is plain, and cold.
 */
const calm = { mean: 7.75, short: { words: 4, share: 0.2 } };

const inDutch = (number: number): string =>
  number.toLocaleString('nl-NL', { maximumFractionDigits: 1 });

/**
 * Whether all that somebody reads is spoken, and not telegraphed. Counted are the sentences that tell something: a
 * question and a number to call are short by themselves.
 */
export const checkPace = ({
  file,
  prose,
}: {
  readonly file: string;
  readonly prose: readonly Spoken[];
}): readonly Finding[] => {
  const told = prose
    .flatMap(spokenIn)
    .filter(({ text }) => !/[?☎]/.test(text))
    .map(({ text }) => ({ text, words: wordsOf(text).length }))
    .toSorted((a, b) => a.words - b.words);
  const all = told.reduce((sum, { words }) => sum + words, 0);
  if (all < scorable.words) return [];
  const mean = all / told.length;
  const short = told.filter(({ words }) => words <= calm.short.words).length / told.length;
  const shortest = told.slice(0, 5).map(({ text }) => quoted(text));
  const report = (problem: string): Finding => ({
    file,
    problem,
    fix: `Laat zinnen op elkaar volgen, met "en", "want" of "dan": "Bel ons, dan denken we mee." Kortste zinnen: ${shortest.join(' · ')}`,
  });
  return [
    ...(mean < calm.mean
      ? [
          report(
            `Dit leest als een telegram: een zin heeft gemiddeld ${inDutch(mean)} woorden, en minstens ${inDutch(calm.mean)} is nodig.`,
          ),
        ]
      : []),
    ...(short > calm.short.share
      ? [
          report(
            `Dit leest als een telegram: ${Math.round(short * 100)} % van de zinnen heeft hoogstens ${calm.short.words} woorden, en ${calm.short.share * 100} % mag.`,
          ),
        ]
      : []),
  ];
};

const hardest = ({ sentences }: ReadingScore, known: WordLists['known']) =>
  sentences
    .map((sentence) => ({ ...sentence, score: scoreOf([sentence], known).fleschDouma }))
    .sort((a, b) => a.score - b.score)
    .slice(0, 3)
    .map(({ text, line }) => (line === undefined ? quoted(text) : `regel ${line}: ${quoted(text)}`))
    .join(' · ');

/** What is wrong with a page as a whole, and its score. */
export const checkPage = (
  { file, prose }: ReadingText,
  gate: ReadingGate,
  { known }: WordLists,
): { readonly score: ReadingScore; readonly findings: readonly Finding[] } => {
  const score = scoreOf(prose, known);
  const findings: Finding[] = [];
  if (score.words >= scorable.words && score.sentences.length >= scorable.sentences) {
    const report = (problem: string, fix: string) => findings.push({ file, problem, fix });
    if (score.fleschDouma < gate.fleschDouma) {
      report(
        `De tekst is te moeilijk: leesscore ${score.fleschDouma.toFixed(0)}, en ${gate.fleschDouma} is nodig.`,
        `Gebruik kortere woorden en zinnen. Moeilijkste zinnen: ${hardest(score, known)}`,
      );
    }
    if (score.meanSentence > gate.meanSentence) {
      report(
        `De zinnen zijn te lang: gemiddeld ${score.meanSentence.toFixed(1)} woorden, ${gate.meanSentence} mag.`,
        'Knip lange zinnen in tweeën.',
      );
    }
    if (score.passive > passiveShare) {
      report(
        `Te veel zinnen met "worden" (${Math.round(score.passive * 100)} %, 10 % mag).`,
        'Zeg wie het doet: "de politie leest je melding", niet "je melding wordt gelezen".',
      );
    }
  }
  return { score, findings };
};
