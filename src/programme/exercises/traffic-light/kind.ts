import { fill } from '../../../i18n/fill.ts';
import { many, question } from '../fields/make.ts';
import { idsAt } from '../fields/model.ts';
import { defineKind, labelOf, notesOf } from '../kind.ts';

const lights = ['groen', 'oranje', 'rood'] as const;

/** Green, orange, red: signs and what to do; who helps; the day after a slip. */
export default defineKind<'traffic-light'>({
  kind: 'traffic-light',
  questions: (asked, answer) => {
    const { spec, texts } = asked;
    const t = texts.kinds['traffic-light'];
    return [
      ...lights.flatMap((light) => [
        {
          ...question(
            `${light}-signs`,
            t[light].signs,
            many(asked, [light, 'signs'], spec[light].signs),
          ),
          told: notesOf(asked, idsAt(answer, light, 'signs')),
        },
        question(
          `${light}-actions`,
          t[light].actions,
          many(asked, [light, 'actions'], spec[light].actions),
        ),
      ]),
      question('people', t.people, many(asked, ['people'], spec.people)),
      { ...question('day', t.day, many(asked, ['day'], spec.day)), hint: t.dayHint },
    ];
  },
  summary: (asked, answer) => {
    const t = asked.texts.kinds['traffic-light'];
    const words = (ids: readonly string[]) =>
      ids
        .map((id) => labelOf(asked, id))
        .filter(Boolean)
        .join(' · ');
    const line = (name: string, ids: readonly string[]) =>
      ids.length > 0 ? fill(t.line, { name, what: words(ids) }) : '';
    return [
      ...lights.map((light) => line(t[light].name, idsAt(answer, light, 'actions'))),
      line(t.peopleName, idsAt(answer, 'people')),
      // In the order of the plan, not of choosing.
      line(
        t.dayName,
        asked.spec.day.filter((id) => idsAt(answer, 'day').includes(id)),
      ),
    ];
  },
});
