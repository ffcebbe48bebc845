import { fill } from '../../../i18n/fill.ts';
import { one, question, small } from '../fields/make.ts';
import { textAt } from '../fields/model.ts';
import { fromEntries, labelOf } from '../kind.ts';

/** The helper of somebody who does it alone: nobody to name in the line. */
const alone = 'alleen';

/** Als … dan … met hulp van …. */
export default fromEntries('if-then', {
  at: 'rules',
  add: (texts) => texts.kinds['if-then'].add,
  max: ({ spec }) => spec.count,
  questions: (asked, path) => {
    const { spec, texts } = asked;
    const t = texts.kinds['if-then'];
    const ask = (part: 'situation' | 'action' | 'helper', ids: readonly string[]) =>
      question([...path, part].join('/'), t[part], one(asked, [...path, part], ids));
    return [
      ask('situation', spec.situations),
      ask('action', spec.actions),
      ask('helper', spec.helpers),
    ];
  },
  line: (asked, rule) => {
    const t = asked.texts.kinds['if-then'];
    const [situation, action, helper] = ['situation', 'action', 'helper'].map((part) =>
      small(labelOf(asked, textAt(rule, part))),
    );
    if (!situation || !action) return '';
    const sentence = fill(t.line, { situation, action });
    return helper && textAt(rule, 'helper') !== alone
      ? fill(t.withHelp, { sentence, helper })
      : sentence;
  },
});
