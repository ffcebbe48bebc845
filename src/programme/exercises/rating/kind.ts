import { numberAt } from '../fields/model.ts';
import { inParts } from '../fields/parts.ts';
import { defineKind, labelled, labelOf, toTen, type Asked } from '../kind.ts';

const wordsOf = ({ spec, texts }: Asked<'rating'>) =>
  spec.scale === 'drie'
    ? { values: [1, 2, 3], words: texts.three.map((word, at) => `${at + 1} ${word}`) }
    : { values: toTen, ends: [texts.lowest, texts.highest] as const };

/** A number for each sentence. */
export const rating = defineKind<'rating'>({
  kind: 'rating',
  questions: (asked) =>
    inParts(
      'scores',
      asked.words.title,
      labelled(asked, asked.spec.items).map(({ id, label }) => ({
        type: 'scale',
        path: ['scores', id],
        label,
        ...wordsOf(asked),
      })),
    ),
  summary: (asked, answer) =>
    asked.spec.items.flatMap((id) => {
      const score = numberAt(answer, 'scores', id);
      return score === undefined ? [] : `${labelOf(asked, id)} ${score}`;
    }),
});
