import { fill } from '../../../i18n/fill.ts';
import { one, ownWords, question } from '../fields/make.ts';
import { numberAt, textAt, type Path, type Scale } from '../fields/model.ts';
import { fromEntries, labelOf, percents, type AnyAsked } from '../kind.ts';

const belief = ({ texts }: Pick<AnyAsked, 'texts'>, path: Path): Scale => ({
  type: 'scale',
  path,
  label: '',
  values: percents,
  unit: '%',
  ends: [texts.notAtAll, texts.fully],
});

/** A thought, how far one believes it, an answer, and the belief after. */
export default fromEntries('answer-cards', {
  at: 'cards',
  add: (texts) => texts.kinds['answer-cards'].add,
  max: ({ spec }) => spec.count,
  questions: (asked, path, answer) => {
    const { spec, texts } = asked;
    const t = texts.kinds['answer-cards'];
    const at = (part: string): Path => [...path, part];
    // What an editor put in the same place as the thought fits it best.
    const fits = spec.answers[spec.thoughts.indexOf(textAt(answer, ...at('thought')))];
    const answers = [...spec.answers].sort((a, b) => Number(b === fits) - Number(a === fits));
    return [
      question(at('thought').join('/'), t.thought, one(asked, at('thought'), spec.thoughts)),
      question(at('before').join('/'), t.before, belief(asked, at('before'))),
      question(
        at('answer').join('/'),
        t.answer,
        one(asked, at('answer'), answers, t.answer),
        ownWords(at('own'), t.own),
      ),
      question(at('after').join('/'), t.after, belief(asked, at('after'))),
    ];
  },
  line: (asked, card) => {
    const t = asked.texts.kinds['answer-cards'];
    const thought = labelOf(asked, textAt(card, 'thought'));
    const answer = textAt(card, 'own').trim() || labelOf(asked, textAt(card, 'answer'));
    if (thought === '' || answer === '') return answer;
    const [before, after] = [numberAt(card, 'before'), numberAt(card, 'after')];
    const line = fill(t.line, { thought, answer });
    const isLess = before !== undefined && after !== undefined && after < before;
    return isLess ? `${line} (${before}% → ${after}%)` : line;
  },
});
