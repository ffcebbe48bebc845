import { textAt } from '../fields/model.ts';
import { defineKind, labelOf, type Asked } from '../kind.ts';

/** What a visitor can say of a sentence. */
const verdicts = ['klopt', 'klopt-niet'] as const;

const right = (asked: Asked<'true-false'>, id: string) =>
  asked.spec.cards[id] === true ? 'klopt' : 'klopt-niet';

/** Sentences that are true or not; the note says why, whatever was chosen. */
export default defineKind<'true-false'>({
  kind: 'true-false',
  questions: (asked, answer) => {
    const { texts, words, spec } = asked;
    const t = texts.kinds['true-false'];
    return Object.keys(spec.cards).map((id) => {
      const given = textAt(answer, 'given', id);
      const truth = right(asked, id);
      const why = words.notes?.[id] ?? texts.different;
      return {
        id,
        title: labelOf(asked, id),
        fields: [
          {
            type: 'one',
            path: ['given', id],
            label: labelOf(asked, id),
            groups: [{ options: verdicts.map((one) => ({ id: one, label: t[one] })) }],
          },
        ],
        told: given === '' ? '' : given === truth ? `${texts.right} ${why}` : why,
        // What is to remember is how it is, whatever was chosen.
        said: t[truth],
      };
    });
  },
  summary: (asked, answer) =>
    Object.keys(asked.spec.cards)
      .filter((id) => asked.spec.cards[id] === true && textAt(answer, 'given', id) !== '')
      .map((id) => labelOf(asked, id)),
});
