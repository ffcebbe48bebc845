import type { Json } from '../book.ts';
import { textAt } from '../fields/model.ts';
import { defineKind, labelled, labelOf, type Asked } from '../kind.ts';

/** A beginning that asks for more ends in dots: the visitor's own words take their place. */
export const finish = (beginning: string, rest: string): string => {
  const own = rest.trim();
  if (beginning === '') return own;
  if (own === '') return beginning;
  return /…\s*$/.test(beginning)
    ? `${beginning.replace(/\s*…\s*$/, '')} ${own}`
    : `${beginning} ${own}`;
};

/** Whether an editor left the sentences open, with dots. */
const isToFinish = (asked: Asked<'sentences'>, beginnings: readonly string[]): boolean =>
  beginnings.some((id) => labelOf(asked, id).endsWith('…'));

/** What was chosen and written of a sentence. */
const partsOf = (asked: Asked<'sentences'>, answer: Json | undefined, id: string) => ({
  beginning: labelOf(asked, textAt(answer, 'fields', id, 'start')),
  rest: textAt(answer, 'fields', id, 'text'),
});

/** Sentences to finish, or to choose whole; and room for one's own words. */
export default defineKind<'sentences'>({
  kind: 'sentences',
  questions: (asked, answer) => {
    const t = asked.texts.kinds.sentences;
    return Object.entries(asked.spec.fields).map(([id, beginnings]) => {
      const title = labelOf(asked, id);
      const isOpen = isToFinish(asked, beginnings);
      const { beginning, rest } = partsOf(asked, answer, id);
      return {
        id,
        title,
        said: finish(beginning, rest),
        fields: [
          {
            type: 'one',
            path: ['fields', id, 'start'],
            // Whole sentences need no word between the question and them.
            label: isOpen ? t.start : title,
            groups: [{ options: labelled(asked, beginnings) }],
          },
          {
            type: 'text',
            path: ['fields', id, 'text'],
            label: isOpen ? t.text : t.own,
            beside: !isOpen,
          },
        ],
      };
    });
  },
  summary: (asked, answer) =>
    Object.entries(asked.spec.fields).map(([id, beginnings]) => {
      const { beginning, rest } = partsOf(asked, answer, id);
      // A beginning alone, with nothing behind its dots, says nothing yet.
      const isBare = rest.trim() === '' && beginning.endsWith('…');
      const said = isBare ? '' : finish(beginning, rest);
      // A whole sentence does not say itself what it is about.
      return said === '' || isToFinish(asked, beginnings) ? said : `${labelOf(asked, id)}: ${said}`;
    }),
});
