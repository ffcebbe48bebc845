import { createHash } from 'node:crypto';
import type { FlowSources } from '../../flow/read.ts';
import { line, named } from './write.ts';
import { appendices } from './appendix.ts';
import { openFlow } from './flow.ts';
import { packChapter } from './lessons.ts';
import type { Book, BookPart, Chapter } from './model.ts';
import { outcomeChapter } from './outcome.ts';
import { moduleChapters } from './programme.ts';
import { flowChapters } from './questions.ts';
import type { BookContent } from './read.ts';
import { isShown } from './signed.ts';

/** What a flow is called for who signs; one that is not here is called by its id. */
const flowTitles: Readonly<Record<string, string>> = {
  advies: 'Het advies',
  melden: 'De meldwijzer',
  'wat-past-bij-mij': 'Wat past bij mij?',
};

/** The part of one flow: its questions first, then what somebody reads at the end. */
export const flowPart = (sources: FlowSources, content: BookContent): BookPart => {
  const flow = openFlow(sources, content);
  return {
    id: sources.id,
    title: flowTitles[sources.id] ?? sources.id,
    intro: [],
    chapters: [
      ...flowChapters(flow),
      ...sources.outcomes.map((outcome) => outcomeChapter(flow, content, outcome)),
    ],
  };
};

/** The days on which somebody compared a text with its source. */
const daysIn = ({ contact, laws, lessons }: BookContent): readonly string[] => [
  ...[...contact.helplines.values()].map(({ facts }) => facts.data.checked),
  ...[...laws.values()].map(({ checked }) => checked),
  ...lessons.packs.map(({ source }) => source.data.date),
];

/** All that experts sign, as one book. The same content gives the same book. */
export const bookOf = (content: BookContent): Book => {
  const all: readonly BookPart[] = [
    ...content.flows.map((sources) => flowPart(sources, content)),
    { id: 'programma', title: 'Het programma', intro: [], chapters: moduleChapters(content) },
    {
      id: 'lessen',
      title: 'De lespakketten',
      intro: [],
      chapters: content.lessons.packs.map((pack) => packChapter(pack, content)),
    },
    { id: 'bijlagen', title: 'Bijlagen', intro: [], chapters: appendices(content) },
  ];
  const isOpen = ({ signs }: Chapter) => signs.some((key) => isShown(content.signed, key));
  const parts = all
    .map((part) => ({ ...part, chapters: part.chapters.filter(isOpen) }))
    .filter(({ chapters }) => chapters.length > 0);
  const intro = [
    ...(content.signed?.onlyOpen
      ? [named('Kort', 'Hier staat alleen wat nog niet is getekend, of daarna veranderde.')]
      : []),
    line(
      'In dit boek staat alles wat een bezoeker kan lezen, en voor wie het is. Lees een hoofdstuk, en teken het aan het eind.',
    ),
    named(
      'Voor wie',
      'Achter een tekst staat schuin voor wie hij is: “als het voor mezelf is, en er al betaald is”. Bij “óf … óf …” is één ervan genoeg. “Niet” klopt ook als de vraag niet is gesteld, of als iets niet is aangekruist.',
    ),
    named(
      'Bezoekers',
      'Eén bezoeker is één stel antwoorden, van de eerste vraag tot het eind. De aantallen tellen mogelijke antwoorden, geen mensen.',
    ),
    named(
      'Tekenen',
      'Verandert een tekst na je handtekening, dan is hij weer een concept. Wie tekent, schrijft een rol en een datum, geen naam.',
    ),
  ];
  const version = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
  const days = daysIn(content).toSorted();
  return { parts, intro, version, date: days.at(-1) ?? '2026-01-01' };
};

/** Every chapter of a book. */
export const chaptersOf = ({ parts }: Book): readonly Chapter[] =>
  parts.flatMap(({ chapters }) => chapters);
