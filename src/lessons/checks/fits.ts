import type { Finding } from '../../source/finding.ts';
import { composeDocument, composeHandout } from '../compose.ts';
import type { LessonWords } from '../words.ts';
import { measure } from '../formats/measure.ts';
import { typstInput } from '../formats/typst-data.ts';
import { documentKinds } from '../kinds.ts';
import type { Document } from '../model.ts';
import type { LessonContent } from '../read.ts';
import type { Parsed } from '../reader.ts';

/** Pages of A4 that a handout may fill. */
const handoutPages = { tips: 2, hulpkaart: 1 } as const;

const checkSlides = (
  { source: { file } }: Parsed<unknown>,
  document: Document,
  words: LessonWords,
): readonly Finding[] => {
  const { slides } = measure('slides', typstInput(document, 'slides', words));
  return slides.flatMap(({ fits }, at) => {
    const { title = '', line } = document.slides[at] ?? {};
    return fits
      ? []
      : [
          {
            file,
            line,
            problem: `De dia "${title}" is te vol: ook met kleine letters past het niet.`,
            fix: "Maak er twee dia's van, of zet een deel in <Notitie>.",
          },
        ];
  });
};

const checkPages = (
  { source: { file } }: Parsed<unknown>,
  document: Document,
  most: number,
  words: LessonWords,
): readonly Finding[] => {
  const { pages } = measure('pages', typstInput(document, 'pages', words));
  return pages <= most
    ? []
    : [
        {
          file,
          problem: `Dit document vult ${pages} vellen A4, en ${most} mag.`,
          fix: 'Maak de tekst korter, of deel hem over twee documenten.',
        },
      ];
};

/**
 * What does not fit on its paper or its slide. Laid out as in the PDF, so that nobody has to guess; only
 * for documents without other mistakes.
 */
export const checkFits = (
  { packs, handouts, goals }: LessonContent,
  words: LessonWords,
): readonly Finding[] => [
  ...packs.flatMap((pack) =>
    pack.documents.flatMap((parsed) => {
      const { kind } = parsed.source.data;
      const document = composeDocument(pack, parsed, goals, words);
      return kind === 'dias'
        ? checkSlides(parsed, document, words)
        : checkPages(parsed, document, documentKinds[kind].pages, words);
    }),
  ),
  ...handouts.flatMap((parsed) => {
    const most = handoutPages[parsed.source.data.kind];
    return checkPages(parsed, composeHandout(parsed, words), most, words);
  }),
];
