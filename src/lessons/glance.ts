import { fill } from '../i18n/fill.ts';
import type { LessonWords } from './words.ts';
import type { DocumentBlock } from './model.ts';
import { inOrder } from './packs.ts';
import type { LessonContent, Pack } from './read.ts';
import { bullets, heading, paragraph, plain, strong } from './write.ts';

/** How long the lessons of a pack take: "2 lessen van 50 minuten". */
export const timeOf = ({ documents }: Pack, words: LessonWords): string => {
  const minutes = documents.flatMap(({ source: { data } }) =>
    data.kind === 'lesplan' ? [data.minutes] : [],
  );
  const [first = 0] = minutes;
  const t = words.document;
  if (minutes.length === 1) return fill(t.lesson, { minutes: first });
  const together = minutes.reduce((sum, one) => sum + one, 0);
  return minutes.every((one) => one === first)
    ? fill(t.lessons, { count: minutes.length, minutes: first })
    : fill(t.lessonsTogether, { count: minutes.length, minutes: together });
};

/** For whom a pack is: "Mbo, 16 tot 20 jaar". */
export const whomOf = ({ source: { data } }: Pack, words: LessonWords): string =>
  fill(words.document.forWhom, {
    levels: data.levels.map((level) => words.levels[level]).join(', '),
    from: data.ages.from,
    to: data.ages.to,
  });

/** What a document is called among others: its kind is said once. */
export const fullName = (kind: string, title: string): string =>
  title.startsWith(kind) ? title : `${kind}: ${title}`;

/** What a teacher sees first in the guide: the facts of the pack, from one place. */
export const glance = (
  pack: Pack,
  goals: LessonContent['goals'],
  words: LessonWords,
): readonly DocumentBlock[] => {
  const { data } = pack.source;
  const t = words.document;
  const fact = (name: string, value: string) => paragraph([strong(name), ...plain(` ${value}`)]);
  return [
    heading(2, t.glance),
    fact(t.for, whomOf(pack, words)),
    fact(t.time, timeOf(pack, words)),
    heading(3, t.goals),
    bullets(data.goals),
    {
      t: 'columns',
      columns: [
        [
          heading(3, t.kerndoelen),
          bullets(data.kerndoelen.flatMap((id) => goals.get(id)?.name ?? [])),
          heading(3, t.needs),
          bullets(data.needs),
        ],
        [
          heading(3, t.inside),
          bullets(
            inOrder(pack).map(({ source: { data } }) =>
              fullName(words.kinds[data.kind], data.title),
            ),
          ),
        ],
      ],
    },
  ];
};
