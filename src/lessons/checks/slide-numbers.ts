import type { Finding } from '../../source/finding.ts';
import type { Pack } from '../read.ts';
import { documentPieces } from '../text.ts';

const longest = 50;
const mention = /\bdia (\d+)(?:( tot en met | en )(\d+))?/gi;

/** The slides that a text names: "dia 4", "dia 9 en 10", "dia 1 tot en met 7". */
const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(mention)].flatMap(([, first, between, last]) => {
    const from = Number(first);
    if (last === undefined) return [from];
    if (between === ' en ') return [from, Number(last)];
    // No deck is this long: what lies further is a slip of the hand, and its end tells that.
    const until = Math.min(Number(last), from + longest);
    return Array.from({ length: Math.max(0, until - from) + 1 }, (_, at) => from + at);
  });

/**
 * The numbers of slides in the texts of a pack: each is there, and each slide has its moment in a lesson.
 * In a pack with more decks a number says too little to know.
 */
export const checkSlideNumbers = ({ source, documents }: Pack): readonly Finding[] => {
  const [deck, ...more] = documents.filter((one) => one.source.data.kind === 'dias');
  if (!deck || more.length > 0) return [];
  const slides = deck.blocks.filter((block) => block.t === 'slide');
  const named = documents.flatMap(({ source: { file, data }, blocks }) =>
    documentPieces(blocks).flatMap(({ text, line }) =>
      numbersIn(text).map((number) => ({ number, file, line, kind: data.kind })),
    ),
  );
  const taught = new Set(named.flatMap(({ kind, number }) => (kind === 'lesplan' ? [number] : [])));
  return [
    ...named
      .filter(({ number }) => number < 1 || number > slides.length)
      .map(({ number, file, line }) => ({
        file,
        line,
        problem: `Hier staat dia ${number}, en er zijn ${slides.length} dia's.`,
        fix: 'Kijk welke dia je bedoelt, en verbeter het nummer.',
      })),
    ...(source.data.ready ? slides : []).flatMap(({ title, line }, at) =>
      taught.has(at + 1)
        ? []
        : [
            {
              file: deck.source.file,
              line,
              problem: `Dia ${at + 1}, "${title}", komt in geen enkel lesplan voor.`,
              fix: 'Schrijf in een lesplan wanneer hij aan de beurt is, of haal hem weg.',
            },
          ],
    ),
  ];
};
