import { fill } from '../../../i18n/fill.ts';
import { one } from '../fields/make.ts';
import { textAt } from '../fields/model.ts';
import { defineKind, labelOf } from '../kind.ts';

/** Sentences to put in groups; the note says why one belongs somewhere. */
export default defineKind<'sort'>({
  kind: 'sort',
  questions: (asked, answer) => {
    const { spec, texts, words } = asked;
    return Object.entries(spec.items).map(([id, group]) => {
      const given = textAt(answer, 'given', id);
      const place = labelOf(asked, group);
      // Another choice is no mistake: ours stands beside it.
      const verdict = given === group ? texts.right : fill(texts.kinds.sort.ours, { place });
      return {
        id,
        title: labelOf(asked, id),
        fields: [one(asked, ['given', id], spec.groups, labelOf(asked, id))],
        told: given === '' ? '' : `${verdict} ${words.notes?.[id] ?? ''}`,
        // What is to remember is where it belongs, whatever was chosen.
        said: place,
      };
    });
  },
  summary: (asked, answer) =>
    asked.spec.groups.flatMap((group) => {
      const here = Object.entries(asked.spec.items)
        .filter(([id, of]) => of === group && textAt(answer, 'given', id) !== '')
        .map(([id]) => labelOf(asked, id));
      return here.length > 0 ? `${labelOf(asked, group)}: ${here.join(' · ')}` : [];
    }),
});
