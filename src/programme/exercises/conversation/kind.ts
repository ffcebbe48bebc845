import { fill } from '../../../i18n/fill.ts';
import { many, one, ownWords, question } from '../fields/make.ts';
import { idsAt, textAt } from '../fields/model.ts';
import { defineKind, labelOf } from '../kind.ts';

/** To whom (a role, no name), why, when, the first sentence, what not to tell, and a fallback. */
export default defineKind<'conversation'>({
  kind: 'conversation',
  questions: (asked) => {
    const { spec, texts } = asked;
    const t = texts.kinds.conversation;
    return [
      question('role', t.role, one(asked, ['role'], spec.roles)),
      question('reasons', t.reasons, many(asked, ['reasons'], spec.reasons)),
      question('moment', t.moment, one(asked, ['moment'], spec.moments)),
      question(
        'opening',
        t.opening,
        one(asked, ['opening'], spec.openings, t.opening),
        ownWords(['own'], texts.ownWords),
      ),
      question('keep', t.keep, many(asked, ['keep'], spec.keep)),
      question('fallback', t.fallback, one(asked, ['fallback'], spec.fallbacks)),
    ];
  },
  summary: (asked, answer) => {
    const { lines } = asked.texts.kinds.conversation;
    const said = {
      role: labelOf(asked, textAt(answer, 'role')),
      reasons: idsAt(answer, 'reasons')
        .map((id) => labelOf(asked, id))
        .join(' · '),
      moment: labelOf(asked, textAt(answer, 'moment')),
      opening: textAt(answer, 'own').trim() || labelOf(asked, textAt(answer, 'opening')),
      keep: idsAt(answer, 'keep')
        .map((id) => labelOf(asked, id))
        .join(' · '),
      fallback: labelOf(asked, textAt(answer, 'fallback')),
    };
    return Object.entries(lines).flatMap(([part, line]) => {
      const what = Object.entries(said).find(([name]) => name === part)?.[1] ?? '';
      return what === '' ? [] : fill(line, { what });
    });
  },
});
