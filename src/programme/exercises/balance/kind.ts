import { many, ownWords, question } from '../fields/make.ts';
import { idsAt, textAt, type ExerciseQuestion } from '../fields/model.ts';
import { defineKind, labelled, labelOf, type Asked } from '../kind.ts';
import type { Json } from '../book.ts';
import type { Labelled } from '../page.ts';

const boxes = ['doorgaan-geeft', 'doorgaan-kost', 'stoppen-geeft', 'stoppen-kost'] as const;
/** Where reasons to stop come from. */
const forStopping = ['doorgaan-kost', 'stoppen-geeft'] as const;
/** How many reasons come on the card. */
const most = 3;

/** One's own line in a box, among its ids; no id of an editor can be like it. */
const ownId = (box: string) => `_${box}`;

const reasonsOf = (asked: Asked<'balance'>, answer: Json | undefined): readonly Labelled[] =>
  forStopping.flatMap((box) => {
    const written = textAt(answer, 'own', box).trim();
    return [
      ...labelled(asked, idsAt(answer, 'boxes', box)).filter(({ id }) => labelOf(asked, id) !== ''),
      ...(written === '' ? [] : [{ id: ownId(box), label: written }]),
    ];
  });

const boxQuestions = (asked: Asked<'balance'>): readonly ExerciseQuestion[] => {
  const t = asked.texts.kinds.balance;
  return boxes.map((box) => ({
    ...question(
      box,
      t.boxes[box],
      many(asked, ['boxes', box], asked.spec.boxes[box], { label: t.boxes[box] }),
      ownWords(['own', box], t.own),
    ),
    leads: true,
  }));
};

/** Four boxes: what going on and stopping give and cost; then the three reasons that weigh most. */
export default defineKind<'balance'>({
  kind: 'balance',
  free: true,
  questions: (asked, answer) => {
    const reasons = reasonsOf(asked, answer);
    const title = asked.texts.kinds.balance.top;
    if (reasons.length <= most) return boxQuestions(asked);
    return [
      ...boxQuestions(asked),
      question('top', title, {
        type: 'many',
        path: ['top'],
        label: title,
        groups: [{ options: reasons }],
        max: most,
      }),
    ];
  },
  paper: (asked) => [
    ...boxQuestions(asked),
    question('top', asked.texts.kinds.balance.top, ownWords(['top'], '')),
  ],
  summary: (asked, answer) => {
    const reasons = reasonsOf(asked, answer);
    const top = idsAt(answer, 'top');
    const chosen = reasons.filter(({ id }) => top.includes(id));
    return (chosen.length > 0 ? chosen : reasons).slice(0, most).map(({ label }) => label);
  },
});
