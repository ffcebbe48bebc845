import { fill } from '../../../i18n/fill.ts';
import { one, question, small, strength } from '../fields/make.ts';
import { textAt } from '../fields/model.ts';
import { defineKind, labelled, labelOf, type Asked } from '../kind.ts';

/** What comes after the feeling: its strength, what it asks for, one thing to do, the strength then. */
const afterFeeling = (asked: Asked<'emotion-wheel'>) => {
  const { spec, texts } = asked;
  const t = texts.kinds['emotion-wheel'];
  return [
    question('before', t.before, strength(asked, ['before'])),
    question('need', t.need, one(asked, ['need'], spec.needs)),
    question('action', t.action, one(asked, ['action'], spec.actions)),
    { ...question('after', t.after, strength(asked, ['after'])), hint: t.afterHint },
  ];
};

/** A feeling, first broadly and then in a word of its own; what it asks for, and one thing to do. */
export default defineKind<'emotion-wheel'>({
  kind: 'emotion-wheel',
  questions: (asked, answer) => {
    const { spec, texts } = asked;
    const t = texts.kinds['emotion-wheel'];
    const words = spec.feelings[textAt(answer, 'family')];
    return [
      {
        ...question('family', t.feeling, one(asked, ['family'], Object.keys(spec.feelings))),
        leads: true,
      },
      ...(words ? [question('feeling', t.word, one(asked, ['feeling'], words))] : []),
      ...afterFeeling(asked),
    ];
  },
  paper: (asked) => {
    const { feeling } = asked.texts.kinds['emotion-wheel'];
    const groups = Object.entries(asked.spec.feelings).map(([id, ids]) => ({
      label: labelOf(asked, id),
      options: labelled(asked, ids),
    }));
    return [
      question('feeling', feeling, { type: 'one', path: ['feeling'], label: feeling, groups }),
      ...afterFeeling(asked),
    ];
  },
  summary: (asked, answer) => {
    const t = asked.texts.kinds['emotion-wheel'];
    const family = textAt(answer, 'family');
    const word = textAt(answer, 'feeling');
    const words = asked.spec.feelings[family];
    const feeling = labelOf(asked, !words || words.includes(word) ? word : family);
    const [need, action] = ['need', 'action'].map((part) => labelOf(asked, textAt(answer, part)));
    if (!action) return [feeling];
    return [
      feeling === '' ? action : fill(t.line, { feeling, action }),
      need ? fill(t.needLine, { need: small(need) }) : '',
    ];
  },
});
