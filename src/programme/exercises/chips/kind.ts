import { fill } from '../../../i18n/fill.ts';
import type { Json } from '../book.ts';
import { ownWords, question } from '../fields/make.ts';
import {
  idsAt,
  numberAt,
  optionsOf,
  textAt,
  type OptionGroup,
  type PickMany,
  type ExerciseQuestion,
} from '../fields/model.ts';
import { defineKind, labelled, labelOf, notesOf, toTen, type Asked } from '../kind.ts';
import { inParts } from '../fields/parts.ts';

/** Stands for one's own words among the ids; no id of an editor can be like it. */
const own = '_own';

const groupsOf = (asked: Asked<'chips'>): readonly OptionGroup[] =>
  asked.spec.groups
    ? Object.entries(asked.spec.groups).map(([id, ids]) => ({
        label: labelOf(asked, id),
        options: labelled(asked, ids),
      }))
    : [{ options: labelled(asked, asked.spec.options ?? []) }];

/** More choices than this are a wall on a phone: then each heading is a question of its own. */
const bearable = 10;

const pickQuestions = (
  asked: Asked<'chips'>,
  answer: Json | undefined,
): readonly ExerciseQuestion[] => {
  const { spec, words, texts } = asked;
  const { max } = spec;
  const groups = groupsOf(asked);
  const pick = (
    label: string,
    these: readonly OptionGroup[],
    more: Partial<PickMany> = {},
  ): PickMany => ({
    type: 'many',
    path: ['chosen'],
    label,
    groups: these,
    max,
    ...more,
  });
  const chosen = idsAt(answer, 'chosen');
  const leads = spec.rate || spec.top !== undefined;
  const written = spec.own ? [ownWords(['own'], texts.ownWords)] : [];
  if (groups.length === 1 || optionsOf(groups).length <= bearable) {
    const all = question('chosen', words.title, pick(words.title, groups), ...written);
    return [{ ...all, told: notesOf(asked, chosen), leads }];
  }
  const choices = groups.map(({ label = '', options }, at) => {
    const here = options.flatMap(({ id }) => (chosen.includes(id) ? id : []));
    const said = chosen.length === 0 ? texts.inAll : texts.inAllChosen;
    const hint = max === undefined ? undefined : fill(said, { n: max, chosen: chosen.length });
    const field = pick(label, [{ options }], { elsewhere: chosen.length - here.length, hint });
    return { ...question(`chosen-${at}`, label, field), told: notesOf(asked, here), leads };
  });
  if (written.length === 0) return choices;
  return [...choices, { ...question('own', texts.ownWords, ...written), leads }];
};

/** Choices, each with a number when asked, and the most important ones. */
export default defineKind<'chips'>({
  kind: 'chips',
  questions: (asked, answer) => {
    const { spec, texts } = asked;
    const written = textAt(answer, 'own').trim();
    const chosen = [
      ...labelled(asked, idsAt(answer, 'chosen')),
      ...(written === '' ? [] : [{ id: own, label: written }]),
    ];
    const t = texts.kinds.chips;
    const { rate, top: most } = spec;
    const isTop = most !== undefined && chosen.length > most;
    const top = idsAt(answer, 'top');
    // Who names what weighs most gives a number to that alone.
    const rated = isTop ? chosen.filter(({ id }) => top.includes(id)) : chosen;
    return [
      ...pickQuestions(asked, answer),
      ...(isTop
        ? [
            {
              id: 'top',
              title: fill(most === 1 ? t.topOne : t.top, { n: most }),
              leads: rate,
              fields: [
                {
                  type: 'many',
                  path: ['top'],
                  label: t.top,
                  groups: [{ options: chosen }],
                  max: most,
                } as const,
              ],
            },
          ]
        : []),
      ...(rate
        ? inParts(
            'rate',
            t.rate,
            rated.map(({ id, label }) => ({
              type: 'scale',
              path: ['rates', id],
              label,
              values: toTen,
              ends: [texts.notAtAll, texts.veryStrong],
            })),
          )
        : []),
    ];
  },
  paper: (asked) => {
    const { spec, words, texts } = asked;
    const t = texts.kinds.chips;
    return [
      {
        id: 'chosen',
        title: words.title,
        hint: spec.max === undefined ? undefined : fill(texts.atMost, { n: spec.max }),
        fields: [
          {
            type: 'many',
            path: ['chosen'],
            label: words.title,
            groups: groupsOf(asked),
            beside: spec.rate ? texts.numberBeside : undefined,
          },
          ...(spec.own ? [ownWords(['own'], texts.ownWords)] : []),
        ],
      },
      ...(spec.top === undefined
        ? []
        : [
            {
              id: 'top',
              title: fill(spec.top === 1 ? t.topOne : t.top, { n: spec.top }),
              fields: [ownWords(['top'], '')],
            },
          ]),
    ];
  },
  summary: (asked, answer) => {
    const top = idsAt(answer, 'top');
    const written = textAt(answer, 'own').trim();
    const all = [...idsAt(answer, 'chosen'), ...(written === '' ? [] : [own])];
    return (top.length > 0 ? top.filter((id) => all.includes(id)) : all).map((id) => {
      const label = id === own ? written : labelOf(asked, id);
      const rate = asked.spec.rate ? numberAt(answer, 'rates', id) : undefined;
      return label === '' || rate === undefined ? label : `${label} (${rate})`;
    });
  },
});
