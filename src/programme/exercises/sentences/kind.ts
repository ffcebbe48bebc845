import { textAt } from '../fields/model.ts';
import { defineKind, labelled, labelOf } from '../kind.ts';

/** A beginning that asks for more ends in dots: the visitor's own words take their place. */
export const finish = (beginning: string, rest: string): string => {
  const own = rest.trim();
  if (beginning === '') return own;
  if (own === '') return beginning;
  return /…\s*$/.test(beginning)
    ? `${beginning.replace(/\s*…\s*$/, '')} ${own}`
    : `${beginning} ${own}`;
};

/** Sentences to finish: a beginning to choose, and room for one's own words. */
export const sentences = defineKind<'sentences'>({
  kind: 'sentences',
  questions: (asked) =>
    Object.entries(asked.spec.fields).map(([id, beginnings]) => {
      const title = labelOf(asked, id);
      return {
        id,
        title,
        fields: [
          {
            type: 'one',
            path: ['fields', id, 'start'],
            label: asked.texts.kinds.sentences.start,
            groups: [{ options: labelled(asked, beginnings) }],
          },
          { type: 'text', path: ['fields', id, 'text'], label: asked.texts.kinds.sentences.text },
        ],
      };
    }),
  summary: (asked, answer) =>
    Object.keys(asked.spec.fields).map((id) => {
      const start = labelOf(asked, textAt(answer, 'fields', id, 'start'));
      const text = textAt(answer, 'fields', id, 'text');
      // A beginning alone, with nothing behind its dots, says nothing yet.
      return text.trim() === '' && start.endsWith('…') ? '' : finish(start, text);
    }),
});
