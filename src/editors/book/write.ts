import type { BlockOf, DocumentBlock, Inline } from '../../lessons/model.ts';
import { heading, paragraph, plain, strong } from '../../lessons/write.ts';

// What the book says around the texts.

/** Words in italics: what is said of a text and is no part of it. */
export const em = (words: string): Inline => ({ t: 'em', k: plain(words) });

/** A link to a place in the book. */
export const to = (id: string, words: string): Inline => ({
  t: 'link',
  to: `#${id}`,
  k: plain(words),
});

/** A paragraph of words. */
export const line = (words: string): DocumentBlock => paragraph(plain(words));

/** A paragraph with a name in bold before it. */
export const named = (name: string, words: string): DocumentBlock =>
  paragraph([strong(`${name}:`), ...plain(` ${words}`)]);

/** A list whose items are sentences of pieces. */
export const pieceList = (items: readonly (readonly Inline[])[]): BlockOf<'list'> => ({
  t: 'list',
  ordered: false,
  start: 1,
  look: 'plain',
  items: items.map((item) => [paragraph(item)]),
});

/** A list whose items are parts; without those that say nothing. */
export const itemsOf = (items: readonly (readonly DocumentBlock[])[]): readonly DocumentBlock[] => {
  const said = items.filter((item) => item.length > 0);
  return said.length > 0 ? [{ ...pieceList([]), items: said }] : [];
};

/** Parts under a heading; nothing when there are none. */
export const section = (
  title: string,
  blocks: readonly DocumentBlock[],
  level: 2 | 3 = 2,
): readonly DocumentBlock[] => (blocks.length > 0 ? [heading(level, title), ...blocks] : []);

/** A sentence on its own. */
export const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!”]$/u.test(text) ? '' : '.'}`;

/** A count as people write it. */
export const inDutch = (count: bigint | number): string => count.toLocaleString('nl-NL');

/** A question that experts still have to answer. */
export interface OpenQuestion {
  readonly where: string;
  readonly review: string | undefined;
}

/** What experts still have to decide here. */
export const openQuestions = (questions: readonly OpenQuestion[]): readonly DocumentBlock[] =>
  section(
    'Wat een deskundige nog moet beslissen',
    questions.some(({ review }) => review !== undefined)
      ? [
          pieceList(
            questions.flatMap(({ where, review }) =>
              review === undefined ? [] : [[...plain(`${review} `), em(`(${where})`)]],
            ),
          ),
        ]
      : [],
  );

/** Room to sign: who reads gives a role, never a name. It stays together on paper. */
export const signBox = (states: readonly DocumentBlock[] = []): readonly DocumentBlock[] => [
  heading(2, 'Tekenen'),
  ...states,
  {
    t: 'callout',
    kind: 'tip',
    title: 'Zet je rol en de datum. Een naam is niet nodig.',
    k: [
      {
        ...pieceList(
          ['Gelezen, en zo is het goed', 'Gelezen, en zo nog niet: zie hieronder'].map(plain),
        ),
        look: 'boxes',
      },
      { t: 'field', label: 'Rol' },
      { t: 'field', label: 'Datum' },
      { t: 'lines', count: 4 },
    ],
  },
];
