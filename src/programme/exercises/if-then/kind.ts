import { fill } from '../../../i18n/fill.ts';
import { textAt, type Path } from '../fields/model.ts';
import { fromEntries, labelled, labelOf, type Asked } from '../kind.ts';

/** Makes a sentence go on: the first letter of a choice is small in the middle of one. */
const small = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);

const pick = (asked: Asked<'if-then'>, path: Path, label: string, ids: readonly string[]) => ({
  id: path.join('/'),
  title: label,
  fields: [{ type: 'one', path, label, groups: [{ options: labelled(asked, ids) }] } as const],
});

/** Als … dan … met hulp van …. */
export const ifThen = fromEntries('if-then', {
  at: 'rules',
  max: ({ spec }) => spec.count,
  questions: (asked, path) => {
    const { spec, texts } = asked;
    const t = texts.kinds['if-then'];
    return [
      pick(asked, [...path, 'situation'], t.situation, spec.situations),
      pick(asked, [...path, 'action'], t.action, spec.actions),
      pick(asked, [...path, 'helper'], t.helper, spec.helpers),
    ];
  },
  line: (asked, rule) => {
    const t = asked.texts.kinds['if-then'];
    const [situation, action, helper] = ['situation', 'action', 'helper'].map((part) =>
      labelOf(asked, textAt(rule, part)),
    );
    if (!situation || !action) return '';
    const sentence = fill(t.line, { situation: small(situation), action: small(action) });
    return helper ? fill(t.withHelp, { sentence, helper: small(helper) }) : sentence;
  },
});
