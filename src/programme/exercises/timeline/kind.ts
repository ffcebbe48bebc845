import { many, one, question } from '../fields/make.ts';
import { idsAt, textAt } from '../fields/model.ts';
import { defineKind, labelOf, type Asked } from '../kind.ts';
import type { Json } from '../book.ts';

/** The chosen periods in the order of a life, not of choosing. */
export const periodsOf = ({ spec }: Asked<'timeline'>, answer: Json | undefined) => {
  const chosen = idsAt(answer, 'periods');
  return spec.periods.filter((id) => chosen.includes(id));
};

const pick = (asked: Asked<'timeline'>, beside?: string) =>
  question(
    'periods',
    asked.texts.kinds.timeline.periods,
    many(asked, ['periods'], asked.spec.periods, {
      max: asked.spec.max,
      ...(beside === undefined ? {} : { beside }),
    }),
  );

/** Periods of a life, each with a mood. */
export default defineKind<'timeline'>({
  kind: 'timeline',
  questions: (asked, answer) => [
    { ...pick(asked), leads: true },
    ...periodsOf(asked, answer).map((id) => ({
      ...question(`mood-${id}`, labelOf(asked, id), one(asked, ['moods', id], asked.spec.moods)),
      hint: asked.texts.kinds.timeline.mood,
    })),
  ],
  paper: (asked) => [
    {
      ...pick(asked, asked.texts.kinds.timeline.beside),
      hint: asked.spec.moods.map((id) => labelOf(asked, id)).join(' · '),
    },
  ],
  summary: (asked, answer) =>
    periodsOf(asked, answer).map((id) => {
      const mood = labelOf(asked, textAt(answer, 'moods', id));
      return mood === '' ? labelOf(asked, id) : `${labelOf(asked, id)}: ${mood}`;
    }),
});
