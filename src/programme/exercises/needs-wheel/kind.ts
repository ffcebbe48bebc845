import { fill } from '../../../i18n/fill.ts';
import { one, ownWords, question } from '../fields/make.ts';
import { numberAt, textAt } from '../fields/model.ts';
import { inParts } from '../fields/parts.ts';
import { defineKind, labelled, labelOf, toTen } from '../kind.ts';

/** Needs, each 0–10, and one goal to go towards. */
export const needsWheel = defineKind<'needs-wheel'>({
  kind: 'needs-wheel',
  questions: (asked) => {
    const { spec, texts, words } = asked;
    const t = texts.kinds['needs-wheel'];
    return [
      ...inParts(
        'scores',
        words.title,
        labelled(asked, spec.needs).map(({ id, label }) => ({
          type: 'scale',
          path: ['scores', id],
          label,
          values: toTen,
          ends: [t.empty, t.full],
        })),
      ),
      question('goal', t.goal, one(asked, ['goal'], spec.needs)),
      question(
        'step',
        t.step,
        one(asked, ['step'], spec.steps, t.step),
        ownWords(['own'], texts.ownWords),
      ),
    ];
  },
  summary: (asked, answer) => {
    const t = asked.texts.kinds['needs-wheel'];
    const need = textAt(answer, 'goal');
    const goal = labelOf(asked, need);
    const score = numberAt(answer, 'scores', need);
    const step = textAt(answer, 'own').trim() || labelOf(asked, textAt(answer, 'step'));
    return [
      goal && fill(t.goalLine, { goal: score === undefined ? goal : `${goal} (${score})` }),
      step && fill(t.stepLine, { step }),
    ];
  },
});
