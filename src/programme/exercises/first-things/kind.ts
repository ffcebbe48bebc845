import { fill } from '../../../i18n/fill.ts';
import { many, ownWords, question } from '../fields/make.ts';
import { idsAt, inEditorOrder, textAt } from '../fields/model.ts';
import { defineKind, labelled, type Asked } from '../kind.ts';
import type { Json } from '../book.ts';
import type { Labelled } from '../page.ts';

/** One's own words among the ids; no id of an editor can be like it. */
const own = '_own';

const thingsOf = (asked: Asked<'first-things'>, answer: Json | undefined): readonly Labelled[] => {
  const written = textAt(answer, 'own').trim();
  const chosen = idsAt(answer, 'chosen').filter((id) => asked.spec.things.includes(id));
  return [...labelled(asked, chosen), ...(written === '' ? [] : [{ id: own, label: written }])];
};

const pick = (asked: Asked<'first-things'>) => {
  const { spec, texts, words } = asked;
  return {
    ...question(
      'chosen',
      words.title,
      many(asked, ['chosen'], spec.things, { label: words.title, max: spec.count }),
      ownWords(['own'], texts.ownWords),
    ),
    leads: true,
  };
};

/** Things to do first, in one's own order. */
export default defineKind<'first-things'>({
  kind: 'first-things',
  questions: (asked, answer) => {
    const options = thingsOf(asked, answer);
    const title = asked.texts.kinds['first-things'].order;
    if (options.length < 2) return [pick(asked)];
    // The order says them all; its own line need not say them too.
    const said = fill(asked.texts.chosen, { n: options.length });
    const isOrdered = idsAt(answer, 'order').length > 0;
    return [
      isOrdered ? { ...pick(asked), said } : pick(asked),
      question('order', title, { type: 'order', path: ['order'], label: title, options }),
    ];
  },
  paper: (asked) => [
    {
      ...pick(asked),
      hint: fill(asked.texts.kinds['first-things'].paper, { n: asked.spec.count }),
    },
  ],
  summary: (asked, answer) =>
    inEditorOrder(thingsOf(asked, answer), idsAt(answer, 'order')).map(({ label }) => label),
});
