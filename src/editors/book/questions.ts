import type { Agreement } from '../../flow/agreements/schema.ts';
import type { Condition } from '../../flow/condition.ts';
import type { QuestionThing } from '../../flow/read.ts';
import { firstLinesOf } from '../../flow/read.ts';
import type { Rule } from '../../flow/schema.ts';
import { questionOrder } from '../../flow/stages.ts';
import { sentencesToTell } from '../../flow/tell.ts';
import { defaultLocale } from '../../i18n/locales.ts';
import type { DocumentBlock, Inline } from '../../lessons/model.ts';
import { heading, paragraph, plain, strong } from '../../lessons/write.ts';
import type { ReadFlow } from './flow.ts';
import type { Chapter } from './model.ts';
import { flowKeyOf } from './outcome.ts';
import { changesOf, isShown, standIn, statesOf } from './signed.ts';
import {
  em,
  itemsOf,
  line,
  pieceList,
  named,
  openQuestions,
  section,
  sentence,
  signBox,
} from './write.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): DocumentBlock => ({
  t: 'table',
  align: head.map(() => 'left' as const),
  rows: [head, ...rows].map((row) => row.map(plain)),
});

/** What a chapter of a flow is called, and how it is found. */
const chapterOf = (
  { sources: { id: flow } }: ReadFlow,
  [name, title]: readonly [string, string],
  signs: readonly string[],
  blocks: readonly DocumentBlock[],
): Chapter => ({ id: `${flow}-${name}`, names: [`${flow}/${name}`], title, signs, blocks });

const questionParts = (flow: ReadFlow, { id, data, words }: QuestionThing) => {
  const { say, sources } = flow;
  const own = words[defaultLocale]?.data;
  const labelOf = (option: string) => own?.options[option] ?? option;
  const nameOf = (node: string): string => {
    const things = [...sources.questions, ...sources.outcomes];
    return things.find((one) => one.id === node)?.words[defaultLocale]?.data.title ?? node;
  };
  const leads = (rules: readonly Rule[] | undefined, before: string): readonly string[] =>
    (rules ?? []).map(({ when, to }, at) => {
      const said = when ? `${say.condition(when)}: ` : at > 0 ? 'anders: ' : '';
      return `${before}${said}naar “${nameOf(to)}”`;
    });
  const ways = [
    ...data.data.options.flatMap(({ id: option, next }) => leads(next, `“${labelOf(option)}”: `)),
    ...leads(data.data.next, ''),
  ];
  return [
    heading(2, own?.title ?? id),
    line(
      `${sources.folder}/questions/${id} · ${standIn(flow.signed, flowKeyOf(flow, 'questions', id))} · ` +
        (data.data.kind === 'many' ? 'meer antwoorden mogen' : 'één antwoord'),
    ),
    ...(own?.hint === undefined ? [] : [line(own.hint)]),
    table(
      ['Antwoord', 'In dit boek', 'Wanneer'],
      data.data.options.map((option) => [
        labelOf(option.id),
        say.condition({ kind: 'answer', question: id, options: [option.id] }),
        option.when ? say.condition(option.when) : 'altijd',
      ]),
    ),
    ...Object.entries(data.data.variants ?? {}).flatMap(([variant, when]): DocumentBlock[] => {
      const other = own?.variants?.[variant];
      const texts = [other?.title, other?.hint].filter((text) => text !== undefined);
      const options = Object.entries(other?.options ?? {}).map(
        ([option, label]) => `“${labelOf(option)}” wordt “${label}”`,
      );
      return [
        paragraph([strong(sentence(`andere woorden ${say.condition(when)}`))]),
        pieceList([...texts, ...options].map(plain)),
      ];
    }),
    paragraph([strong('Waar het naartoe gaat')]),
    pieceList(ways.map((way) => plain(sentence(way)))),
  ];
};

/** The questions of a flow: what is asked, of whom, and where each answer leads. */
const questionsChapter = (flow: ReadFlow): Chapter => {
  const order = questionOrder(flow.sources.flow, flow.stages);
  const questions = flow.sources.questions.toSorted(
    (one, other) => order.indexOf(one.id) - order.indexOf(other.id),
  );
  const signs = questions.map(({ id }) => flowKeyOf(flow, 'questions', id));
  return chapterOf(flow, ['vragen', 'De vragen'], signs, [
    line('Achter elk antwoord staat hoe dit boek het noemt, en wanneer iemand het kan kiezen.'),
    ...questions
      .filter(({ id }) => isShown(flow.signed, flowKeyOf(flow, 'questions', id)))
      .flatMap((one) => questionParts(flow, one)),
    ...openQuestions(
      questions.map(({ id, words }) => ({
        where: `vraag ${id}`,
        review: words[defaultLocale]?.data.review,
      })),
    ),
    ...signBox(),
  ]);
};

/** The lines above the questions, in the order in which the first that holds is shown. */
const firstLinesChapter = (flow: ReadFlow): readonly Chapter[] => {
  const lines = firstLinesOf(flow.sources.blocks);
  if (lines.length === 0) return [];
  const signs = lines.map(({ id }) => flowKeyOf(flow, 'blocks', id));
  const parts = lines.map(({ id, data, words }): readonly DocumentBlock[] => {
    const own = words[defaultLocale];
    const key = flowKeyOf(flow, 'blocks', id);
    if (!own || !isShown(flow.signed, key)) return [];
    return [
      paragraph([
        strong(own.data.title ?? ''),
        ...plain(' '),
        em(sentence(flow.say.condition(data.data.when))),
        ...plain(` (${id}, ${standIn(flow.signed, key)})`),
      ]),
      ...flow.textOf(own),
      ...changesOf(flow.signed, key),
    ];
  });
  return [
    chapterOf(flow, ['eerste-regels', 'De eerste regels'], signs, [
      line(
        'Eén regel staat boven de vraag. Gelden er meer? Dan staat de bovenste van deze lijst er.',
      ),
      ...itemsOf(parts),
      ...openQuestions(
        lines.map(({ id, words }) => ({
          where: `blok ${id}`,
          review: words[defaultLocale]?.data.review,
        })),
      ),
      ...signBox(),
    ]),
  ];
};

const agreementParts = (
  flow: ReadFlow,
  { id, says, why, source, when, open }: Agreement,
): readonly DocumentBlock[] => [
  { t: 'heading', level: 3, k: plain(id), id: `${flow.sources.id}-afspraak-${id}` },
  paragraph([
    strong(says),
    ...plain(' '),
    em(when ? sentence(`geldt ${flow.say.condition(when)}`) : 'Geldt voor iedereen.'),
    ...plain(` (${standIn(flow.signed, flowKeyOf(flow, 'agreements', id))})`),
  ]),
  ...changesOf(flow.signed, flowKeyOf(flow, 'agreements', id)),
  named('Waarom', why),
  named('Bron', source),
  ...(open
    ? [
        named(
          'Nog niet zo',
          `${open.why}${open.when ? ` ${sentence(flow.say.condition(open.when))}` : ''}`,
        ),
      ]
    : []),
];

/** What holds for everybody. */
const agreementsChapter = (flow: ReadFlow): readonly Chapter[] => {
  const agreements = flow.sources.agreements?.data ?? [];
  if (agreements.length === 0) return [];
  const signs = agreements.map(({ id }) => flowKeyOf(flow, 'agreements', id));
  return [
    chapterOf(flow, ['afspraken', 'De afspraken'], signs, [
      line('Wat hier staat, is bewezen voor alle bezoekers: npm run check.'),
      ...section(
        'Alle afspraken',
        agreements
          .filter(({ id }) => isShown(flow.signed, flowKeyOf(flow, 'agreements', id)))
          .flatMap((one) => agreementParts(flow, one)),
      ),
      ...openQuestions(agreements.map(({ id, review }) => ({ where: `afspraak ${id}`, review }))),
      ...signBox(),
    ]),
  ];
};

/** "Vertel het aan iemand": for whom each message is, its words, and the sentences that may come in between. */
const tellChapter = (flow: ReadFlow): readonly Chapter[] => {
  const told = flow.sources.tell[defaultLocale]?.data;
  if (!told) return [];
  const key = `flows/${flow.sources.id}/tell`;
  const { say } = flow;
  const forWhomItIs = (when: Condition | undefined): readonly Inline[] =>
    when === undefined ? [] : [em(sentence(say.condition(when)))];
  return [
    chapterOf(
      flow,
      ['vertellen', 'Vertel het aan iemand'],
      [key],
      [
        line(`${flow.sources.folder}/tell · ${standIn(flow.signed, key)}`),
        ...told.to.flatMap(({ id, label, when, details, kort, gewoon, briefje }) =>
          section(`${label} (${id})`, [
            pieceList([
              [
                ...plain('Voor wie: '),
                ...(when === undefined ? plain('iedereen.') : forWhomItIs(when)),
                ...(details ? [] : plain(' Zonder wat er gebeurde.')),
              ],
              [em('Kort: '), ...plain(kort)],
              [em('Gewoon: '), ...plain(`${gewoon.begin} … ${gewoon.end}`)],
              ...(briefje
                ? [[em('In een briefje: '), ...plain(`${briefje.begin} … ${briefje.end}`)]]
                : []),
            ]),
          ]),
        ),
        ...section('Zinnen bij wat iemand antwoordt', [
          pieceList(
            sentencesToTell(told).map(({ when, text }) => [
              ...plain(`${text} `),
              ...forWhomItIs(when),
            ]),
          ),
        ]),
        ...section('Voor wie het anders is', [
          ...(told.quiet
            ? [named('Geen feiten in het bericht', sentence(say.condition(told.quiet)))]
            : []),
          ...(told.urgent
            ? [named('Geen briefje, want het is dringend', sentence(say.condition(told.urgent)))]
            : []),
          ...(told.watched
            ? [named('Iemand anders leest mee', sentence(say.condition(told.watched)))]
            : []),
        ]),
        ...section(
          'Wie mag meelezen als een ander',
          told.mirror.length > 0
            ? [
                pieceList(
                  told.mirror.map(({ label, when }) => [
                    ...plain(`${label} `),
                    ...forWhomItIs(when),
                  ]),
                ),
              ]
            : [],
        ),
        ...openQuestions([{ where: 'vertellen', review: told.review }]),
        ...signBox([...statesOf(flow.signed, key), ...changesOf(flow.signed, key)]),
      ],
    ),
  ];
};

/** The chapters of a flow beside its outcomes. */
export const flowChapters = (flow: ReadFlow): readonly Chapter[] => [
  questionsChapter(flow),
  ...firstLinesChapter(flow),
  ...agreementsChapter(flow),
  ...tellChapter(flow),
];
