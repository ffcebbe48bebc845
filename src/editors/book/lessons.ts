import { dayInWords } from '../../i18n/day.ts';
import { defaultLocale } from '../../i18n/locales.ts';
import { texts } from '../../i18n/text.ts';
import { composeDocument } from '../../lessons/compose.ts';
import { fullName } from '../../lessons/glance.ts';
import type { DocumentBlock } from '../../lessons/model.ts';
import { inOrder } from '../../lessons/packs.ts';
import type { Pack } from '../../lessons/read.ts';
import { bullets, heading, paragraph, strong } from '../../lessons/write.ts';
import type { Chapter } from './model.ts';
import type { BookContent } from './read.ts';
import { changesOf, isShown, standIn, statesOf } from './signed.ts';
import { line, openQuestions, signBox } from './write.ts';

/**
 * A document below a heading of the book: its own headings stand one level deeper, and what stood beside each
 * other for who writes or cuts stands in the order of reading.
 */
const below = (block: DocumentBlock): readonly DocumentBlock[] => {
  if (block.t === 'page-break') return [];
  if (block.t === 'columns') return block.columns.flat().flatMap(below);
  if (block.t === 'list' && block.look === 'cards') return [{ ...block, look: 'plain' }];
  if (block.t !== 'heading') return [block];
  return block.level === 2 ? [{ ...block, level: 3 }] : [paragraph([{ t: 'strong', k: block.k }])];
};

/** What an expert reads of a pack of lessons: what a teacher sees of it, and each document as it stands. */
export const packChapter = (pack: Pack, { lessons, signed }: BookContent): Chapter => {
  const words = texts(defaultLocale).lessons;
  const { data, file } = pack.source;
  const keyOf = (document: string) => `lessons/${pack.id}/${document}`;
  const key = keyOf('lesson');
  return {
    id: `pakket-${pack.id}`,
    names: [pack.id, `lessen/${pack.id}`],
    title: data.title,
    signs: [key, ...pack.documents.map(({ id }) => keyOf(id))],
    blocks: [
      line(
        `${file} · ${standIn(signed, key)} · versie ${data.version} van ${dayInWords(data.date, defaultLocale)}` +
          (data.ready ? '' : ' · nog niet op de site'),
      ),
      line(data.short),
      paragraph([strong('Doelen')]),
      bullets(data.goals),
      ...inOrder(pack).flatMap((parsed) => {
        if (!isShown(signed, keyOf(parsed.id))) return [];
        const { meta, blocks } = composeDocument(pack, parsed, lessons.goals, words);
        return [
          heading(2, fullName(meta.kind, meta.title)),
          line(`${parsed.source.file} · ${standIn(signed, keyOf(parsed.id))}`),
          ...changesOf(signed, keyOf(parsed.id)),
          ...blocks.flatMap(below),
        ];
      }),
      ...openQuestions([
        { where: `pakket ${pack.id}`, review: data.review },
        ...pack.documents.map(({ id, source }) => ({ where: id, review: source.data.review })),
        ...data.kerndoelen.map((id) => ({
          where: `kerndoel ${id}`,
          review: lessons.goals.get(id)?.review,
        })),
      ]),
      ...signBox([...statesOf(signed, key), ...changesOf(signed, key)]),
    ],
  };
};
