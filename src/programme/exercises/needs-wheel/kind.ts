import { fill } from '../../../i18n/fill.ts';
import { one, ownWords, question, small } from '../fields/make.ts';
import { textAt } from '../fields/model.ts';
import { inParts } from '../fields/parts.ts';
import { defineKind, labelled, labelOf, toTen } from '../kind.ts';

/** Needs, each 0–10, and one goal to go towards. */
export default defineKind<'needs-wheel'>({
  kind: 'needs-wheel',
  drawnOnPaper: true,
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
    const goal = labelOf(asked, textAt(answer, 'goal'));
    const step = textAt(answer, 'own').trim() || labelOf(asked, textAt(answer, 'step'));
    return [
      goal && fill(t.goalLine, { goal: small(goal) }),
      step && fill(t.stepLine, { step: small(step) }),
    ];
  },
});
