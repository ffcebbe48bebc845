import { many, question } from '../fields/make.ts';
import { idsAt, numberAt } from '../fields/model.ts';
import { scoreLines, scoreQuestions } from '../fields/scores.ts';
import { defineKind, labelOf, toTen, type Asked } from '../kind.ts';

const scales = (asked: Asked<'ruler'>) =>
  scoreQuestions(asked, asked.spec.items, {
    values: toTen,
    ends: [asked.texts.notAtAll, asked.texts.fully],
  });
const whyNotZero = (asked: Asked<'ruler'>) =>
  question(
    'reasons',
    asked.texts.kinds.ruler.reasons,
    many(asked, ['reasons'], asked.spec.reasons),
  );
const stepUp = (asked: Asked<'ruler'>) =>
  question('steps', asked.texts.kinds.ruler.steps, many(asked, ['steps'], asked.spec.steps));

/** Numbers from 0 to 10; why not 0, and what would bring one step more. */
export default defineKind<'ruler'>({
  kind: 'ruler',
  questions: (asked, answer) => {
    const scores = asked.spec.items.flatMap((id) => numberAt(answer, 'scores', id) ?? []);
    // Somebody who gives only zeros is not asked why it is more than that.
    const allZero = scores.length > 0 && scores.every((score) => score === 0);
    return [...scales(asked), ...(allZero ? [] : [whyNotZero(asked)]), stepUp(asked)];
  },
  paper: (asked) => [...scales(asked), whyNotZero(asked), stepUp(asked)],
  summary: (asked, answer) => [
    ...scoreLines(asked, asked.spec.items, answer),
    ...idsAt(answer, 'steps').map((id) => labelOf(asked, id)),
  ],
});
