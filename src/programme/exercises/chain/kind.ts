import { many, one, ownWords, question, strength } from '../fields/make.ts';
import { idsAt, numberAt, textAt } from '../fields/model.ts';
import { defineKind, labelOf } from '../kind.ts';

/** situatie → gevoel → gedachte → drang → wat ik deed → gevolg. */
export default defineKind<'chain'>({
  kind: 'chain',
  questions: (asked) => {
    const { spec, texts } = asked;
    const t = texts.kinds.chain;
    return [
      question(
        'situation',
        t.situation,
        one(asked, ['situation'], spec.situations, t.situation),
        ownWords(['own'], t.own),
      ),
      question('feelings', t.feelings, many(asked, ['feelings'], spec.feelings)),
      question('thought', t.thought, one(asked, ['thought'], spec.thoughts)),
      question('urge', t.urge, strength(asked, ['urge'])),
      question('did', t.did, many(asked, ['did'], spec.did)),
      question('soon', t.soon, many(asked, ['soon'], spec.soon)),
      question('later', t.later, many(asked, ['later'], spec.later)),
    ];
  },
  summary: (asked, answer) => {
    const t = asked.texts.kinds.chain;
    const urge = numberAt(answer, 'urge');
    const words = (ids: readonly string[]) => ids.map((id) => labelOf(asked, id)).join(' · ');
    return [
      textAt(answer, 'own').trim() || labelOf(asked, textAt(answer, 'situation')),
      words(idsAt(answer, 'feelings')),
      labelOf(asked, textAt(answer, 'thought')),
      urge === undefined ? '' : `${t.urgeShort} ${urge}`,
      words(idsAt(answer, 'did')),
      words([...idsAt(answer, 'soon'), ...idsAt(answer, 'later')]),
    ]
      .filter((link) => link !== '')
      .map((link, at) => (at === 0 ? link : `→ ${link}`));
  },
});
