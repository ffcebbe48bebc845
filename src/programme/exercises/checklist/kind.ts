import { many, one, question } from '../fields/make.ts';
import { shortDay, idsAt, textAt } from '../fields/model.ts';
import { defineKind, labelOf, type Asked } from '../kind.ts';
import type { Json } from '../book.ts';

const itemsOf = ({ spec }: Asked<'checklist'>, answer: Json | undefined) =>
  idsAt(answer, 'chosen').filter((id) => spec.items.includes(id));

/** Things to arrange: which, on what day, who helps, and what is done. */
export default defineKind<'checklist'>({
  kind: 'checklist',
  questions: (asked, answer) => {
    const { spec, texts, words } = asked;
    const t = texts.kinds.checklist;
    const items = itemsOf(asked, answer);
    return [
      { ...question('chosen', words.title, many(asked, ['chosen'], spec.items)), leads: true },
      ...items.map((id) =>
        question(
          `item-${id}`,
          labelOf(asked, id),
          { type: 'day', path: ['days', id], label: t.day },
          one(asked, ['helpers', id], spec.helpers, t.helper),
        ),
      ),
      ...(items.length > 0 ? [question('done', t.done, many(asked, ['done'], items))] : []),
    ];
  },
  paper: (asked) => [
    {
      ...question(
        'chosen',
        asked.words.title,
        many(asked, ['chosen'], asked.spec.items, { beside: asked.texts.kinds.checklist.beside }),
      ),
      hint: `${asked.texts.kinds.checklist.helper} ${asked.spec.helpers
        .map((id) => labelOf(asked, id))
        .join(' · ')}`,
    },
  ],
  summary: (asked, answer) => {
    const done = idsAt(answer, 'done');
    return itemsOf(asked, answer).map((id) => {
      const day = textAt(answer, 'days', id);
      const facts = done.includes(id)
        ? [asked.texts.kinds.checklist.isDone]
        : [day && shortDay(day), labelOf(asked, textAt(answer, 'helpers', id))].filter(Boolean);
      return facts.length > 0 ? `${labelOf(asked, id)} (${facts.join(', ')})` : labelOf(asked, id);
    });
  },
});
