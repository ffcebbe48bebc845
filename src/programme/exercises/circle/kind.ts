import { fill } from '../../../i18n/fill.ts';
import { many, small } from '../fields/make.ts';
import { idsAt } from '../fields/model.ts';
import { defineKind, labelOf, type Asked } from '../kind.ts';
import type { Json } from '../book.ts';

/** How many ways out a visitor picks. */
export const mostExits = 3;

/** The ways out that were picked at a step. */
export const exitsAt = (answer: Json | undefined, step: string): readonly string[] =>
  idsAt(answer, 'exits', step);

const questionsOf = (asked: Asked<'circle'>, answer: Json | undefined) => {
  const { spec } = asked;
  const all = spec.steps.reduce((sum, step) => sum + exitsAt(answer, step).length, 0);
  return spec.steps.map((step, at) => {
    const exits = spec.exits[step];
    return {
      id: step,
      title: `${at + 1}. ${labelOf(asked, step)}`,
      fields: exits
        ? [
            many(asked, ['exits', step], exits, {
              hint: '',
              max: mostExits,
              elsewhere: all - exitsAt(answer, step).length,
            }),
          ]
        : [],
    };
  });
};

/** Steps in a circle, each with ways out. */
export default defineKind<'circle'>({
  kind: 'circle',
  drawnOnPaper: true,
  free: true,
  questions: questionsOf,
  paper: (asked) => questionsOf(asked, undefined),
  summary: (asked, answer) =>
    asked.spec.steps.flatMap((step) =>
      exitsAt(answer, step).map((exit) =>
        fill(asked.texts.kinds.circle.line, {
          step: labelOf(asked, step),
          exit: small(labelOf(asked, exit)),
        }),
      ),
    ),
});
