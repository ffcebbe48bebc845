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

/** Sentences to finish, or to choose whole; and room for one's own words. */
export const sentences = defineKind<'sentences'>({
  kind: 'sentences',
  questions: (asked) => {
    const t = asked.texts.kinds.sentences;
    return Object.entries(asked.spec.fields).map(([id, beginnings]) => {
      const isOpen = isToFinish(asked, beginnings);
      return {
        id,
        title: labelOf(asked, id),
        fields: [
          {
            type: 'one',
            path: ['fields', id, 'start'],
            label: isOpen ? t.start : t.whole,
            groups: [{ options: labelled(asked, beginnings) }],
          },
          { type: 'text', path: ['fields', id, 'text'], label: isOpen ? t.text : t.own },
        ],
      };
    });
  },
  summary: (asked, answer) =>
    Object.entries(asked.spec.fields).map(([id, beginnings]) => {
      const start = labelOf(asked, textAt(answer, 'fields', id, 'start'));
      const text = textAt(answer, 'fields', id, 'text');
      // A beginning alone, with nothing behind its dots, says nothing yet.
      const said = text.trim() === '' && start.endsWith('…') ? '' : finish(start, text);
      // A whole sentence does not say itself what it is about.
      return said === '' || isToFinish(asked, beginnings) ? said : `${labelOf(asked, id)}: ${said}`;
    }),
});
