import { idsAt, numberAt, textAt, type Group } from '../fields/model.ts';
import { fill } from '../../../i18n/fill.ts';
import { defineKind, labelled, labelOf, notesOf, toTen, type Asked } from '../kind.ts';
import { inParts } from '../fields/parts.ts';

/** Stands for one's own words among the ids; no id of an editor can be like it. */
const own = '_own';

const groupsOf = (asked: Asked<'chips'>): readonly Group[] =>
  asked.spec.groups
    ? Object.entries(asked.spec.groups).map(([id, ids]) => ({
        label: labelOf(asked, id),
        options: labelled(asked, ids),
      }))
    : [{ options: labelled(asked, asked.spec.options ?? []) }];

/** Choices, each with a number when asked, and the most important ones. */
export const chips = defineKind<'chips'>({
  kind: 'chips',
  questions: (asked, answer) => {
    const { spec, words, texts } = asked;
    const written = textAt(answer, 'own').trim();
    const chosen = [
      ...labelled(asked, idsAt(answer, 'chosen')),
      ...(written === '' ? [] : [{ id: own, label: written }]),
    ];
    const t = texts.kinds.chips;
    return [
      {
        id: 'chosen',
        title: words.title,
        fields: [
          {
            type: 'many',
            path: ['chosen'],
            label: words.title,
            groups: groupsOf(asked),
            max: spec.max,
          },
          ...(spec.own ? [{ type: 'text', path: ['own'], label: texts.ownWords } as const] : []),
        ],
        told: notesOf(asked, idsAt(answer, 'chosen')),
      },
      ...(spec.rate
        ? inParts(
            'rate',
            t.rate,
            chosen.map(({ id, label }) => ({
              type: 'scale',
              path: ['rates', id],
              label,
              values: toTen,
              ends: [texts.notAtAll, texts.veryStrong],
            })),
          )
        : []),
      ...(spec.top !== undefined && chosen.length > spec.top
        ? [
            {
              id: 'top',
              title: fill(spec.top === 1 ? t.topOne : t.top, { n: spec.top }),
              fields: [
                {
                  type: 'many',
                  path: ['top'],
                  label: t.top,
                  groups: [{ options: chosen }],
                  max: spec.top,
                } as const,
              ],
            },
          ]
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
          ...(spec.own ? [{ type: 'text', path: ['own'], label: texts.ownWords } as const] : []),
        ],
      },
      ...(spec.top === undefined
        ? []
        : [
            {
              id: 'top',
              title: fill(spec.top === 1 ? t.topOne : t.top, { n: spec.top }),
              fields: [{ type: 'text', path: ['top'], label: '' } as const],
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
