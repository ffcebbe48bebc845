import { fill } from '../../../i18n/fill.ts';
import { one, question, small, strength } from '../fields/make.ts';
import { textAt } from '../fields/model.ts';
import { defineKind, labelled, labelOf } from '../kind.ts';

/** A feeling, its strength, what it asks for, one thing to do, the strength after. */
export const emotionWheel = defineKind<'emotion-wheel'>({
  kind: 'emotion-wheel',
  questions: (asked) => {
    const { spec, texts } = asked;
    const t = texts.kinds['emotion-wheel'];
    return [
      question('feeling', t.feeling, {
        type: 'one',
        path: ['feeling'],
        label: t.feeling,
        groups: Object.entries(spec.feelings).map(([id, ids]) => ({
          label: labelOf(asked, id),
          options: labelled(asked, ids),
        })),
      }),
      question('before', t.before, strength(asked, ['before'])),
      question('need', t.need, one(asked, ['need'], spec.needs)),
      question('action', t.action, one(asked, ['action'], spec.actions)),
      { ...question('after', t.after, strength(asked, ['after'])), hint: t.afterHint },
    ];
  },
  summary: (asked, answer) => {
    const t = asked.texts.kinds['emotion-wheel'];
    const [feeling = '', need, action] = ['feeling', 'need', 'action'].map((part) =>
      labelOf(asked, textAt(answer, part)),
    );
    if (!action) return [feeling];
    return [
      feeling === '' ? action : fill(t.line, { feeling, action }),
      need ? fill(t.needLine, { need: small(need) }) : '',
    ];
  },
});
