import { atOutcome } from '../../flow/agreements/prove.ts';
import type { Agreement } from '../../flow/agreements/schema.ts';
import type { Condition } from '../../flow/condition.ts';
import type { Outcome } from '../../flow/model.ts';
import type { BlockThing, OutcomeThing } from '../../flow/read.ts';
import { headedParts, type Part } from '../../flow/schema.ts';
import { sentencesToTell } from '../../flow/tell.ts';
import { formsApart, textForms } from '../../flow/words.ts';
import { defaultLocale } from '../../i18n/locales.ts';
import type { DocumentBlock, Inline } from '../../lessons/model.ts';
import { paragraph, plain, strong } from '../../lessons/write.ts';
import { helplineLine } from './appendix.ts';
import { linesBefore, type ReadFlow } from './flow.ts';
import type { Chapter } from './model.ts';
import type { BookContent } from './read.ts';
import { changesOf, isShown, standIn, statesOf } from './signed.ts';
import { fewestWays } from './ways.ts';
import {
  em,
  inDutch,
  itemsOf,
  line,
  pieceList,
  openQuestions,
  section,
  sentence,
  signBox,
  to,
} from './write.ts';

const partTitles: Readonly<Record<Part, string>> = {
  opening: 'Opening',
  'let-op': 'Let op',
  nu: 'Nu',
  vandaag: 'Vandaag',
  later: 'Later',
  'liever-niet': 'Liever niet',
  'wie-helpt': 'Wie helpt',
};

/** The name by which a chapter of an outcome is found. */
export const outcomeChapterId = (flow: string, outcome: string): string => `${flow}-${outcome}`;

/** What a thing of a flow is signed as. */
export const flowKeyOf = (
  { sources }: ReadFlow,
  kind: 'outcomes' | 'blocks' | 'questions' | 'agreements',
  id: string,
): string => `flows/${sources.id}/${kind}/${id}`;

/** For whom something is, among all who come here: nothing when it is for nobody. */
const forWhom = (
  { say, visitors, here, everybody }: ReadFlow,
  outcome: string,
  when: Condition | undefined,
): { readonly who: string; readonly count: string } | undefined => {
  const found = when ? visitors.whoever(outcome, when)?.visitors : everybody(outcome);
  if (found === undefined) return undefined;
  const isEverybody = found === everybody(outcome);
  return {
    who: isEverybody ? 'Voor iedereen hier.' : sentence(say.condition(here(outcome, when))),
    count: isEverybody ? 'iedereen' : found === 1n ? '1 bezoeker' : `${inDutch(found)} bezoekers`,
  };
};

/** The agreed lines that were put into a text. */
const linesIn = ({ words }: BlockThing): readonly Inline[] =>
  (words[defaultLocale]?.agreed ?? []).flatMap(({ id, reader }) => [
    ...plain(' · vaste zin '),
    to(`zin-${id}`, `${id} (${reader})`),
  ]);

/** A block as it is read, with for whom it is. */
const blockParts = (
  flow: ReadFlow,
  outcome: string,
  thing: BlockThing,
): readonly DocumentBlock[] => {
  const { id, data, words } = thing;
  const own = words[defaultLocale];
  const key = flowKeyOf(flow, 'blocks', id);
  if (!own || !isShown(flow.signed, key)) return [];
  // It names this outcome, and nobody who comes here reads it: an editor may want to know.
  const nobody = { who: sentence(flow.say.condition(data.data.when)), count: 'leest hier niemand' };
  const found = forWhom(flow, outcome, data.data.when) ?? nobody;
  const { title } = own.data;
  return [
    paragraph([
      ...(title === undefined ? [] : [strong(title), ...plain(' ')]),
      em(found.who),
      ...plain(` (${found.count} · ${id} · ${standIn(flow.signed, key)}`),
      ...linesIn(thing),
      ...plain(')'),
    ]),
    ...flow.textOf(own),
    ...changesOf(flow.signed, key),
  ];
};

/** Texts that differ for some, each with for whom. */
const forms = (
  flow: ReadFlow,
  { id, words }: OutcomeThing,
  textOf: (own: {
    readonly title?: string | undefined;
    readonly tell?: string | undefined;
    readonly continue?: string | undefined;
  }) => string | undefined,
): readonly (readonly Inline[])[] => {
  const own = words[defaultLocale];
  if (!own) return [];
  const variants = flow.sources.flow.outcomes[id]?.variants;
  return formsApart(textForms(variants, own.data, textOf)).flatMap(({ text, when }, at, all) => {
    const found = forWhom(flow, id, when);
    // Who none of the others is for, comes last.
    const who = at > 0 && at === all.length - 1 ? 'Voor alle anderen.' : found?.who;
    return who === undefined ? [] : [[...plain(`${text} `), em(who)]];
  });
};

const waysParts = (flow: ReadFlow, { id }: OutcomeThing): readonly DocumentBlock[] => {
  const { say, sources } = flow;
  const own = flow.routes.filter(({ end }) => end === id);
  const { ways, passed } = fewestWays(sources.flow, own);
  const count = flow.everybody(id);
  const titleOf = (outcome: string) =>
    sources.outcomes.find((one) => one.id === outcome)?.words[defaultLocale]?.data.title ?? outcome;
  return [
    line(
      count === 1n
        ? 'Er is één manier om hier te komen.'
        : `Er zijn ${inDutch(count)} verschillende stellen antwoorden die hier uitkomen.`,
    ),
    pieceList(ways.map((steps) => plain(say.way(steps) || 'Iedereen komt hier.'))),
    ...(passed.length > 0
      ? [
          line(
            `Onderweg kan iemand eerst dit lezen, en dan verdergaan: ${passed.map((one) => `“${titleOf(one)}”`).join(', ')}.`,
          ),
        ]
      : []),
  ];
};

/** The agreements that are about somebody who comes here. */
const agreementsHere = (flow: ReadFlow, outcome: Outcome): readonly Agreement[] =>
  (flow.sources.agreements?.data ?? []).filter(({ when }) => {
    const here = atOutcome(when, outcome);
    return typeof here === 'boolean' ? here : flow.visitors.whoever(outcome.id, here) !== undefined;
  });

/** The agreements here: those for everybody first, the others each with for whom. */
const agreementParts = (flow: ReadFlow, outcome: Outcome): readonly DocumentBlock[] => {
  const items = agreementsHere(flow, outcome).map(({ id, says, when, open }) => {
    const left = flow.here(outcome.id, atOutcome(when, outcome));
    const item: readonly Inline[] = [
      ...plain(`${says} `),
      ...(left === true ? [] : [em(sentence(`geldt ${flow.say.condition(left)}`)), ...plain(' ')]),
      ...plain('('),
      to(`${flow.sources.id}-afspraak-${id}`, id),
      ...plain(')'),
      ...(open ? [...plain(' '), strong(`Nog niet zo: ${open.why}`)] : []),
    ];
    return { item, everybody: left === true };
  });
  const some = items.filter(({ everybody }) => !everybody);
  const all = items.filter(({ everybody }) => everybody);
  return [
    ...(all.length > 0
      ? [line('Voor iedereen hier:'), pieceList(all.map(({ item }) => item))]
      : []),
    ...(some.length > 0 ? [line('Voor sommigen:'), pieceList(some.map(({ item }) => item))] : []),
  ];
};

const lineItem = (
  flow: ReadFlow,
  outcome: string,
  { data, words }: BlockThing,
): readonly Inline[] => {
  const own = words[defaultLocale];
  const text = own ? flow.textOf(own) : [];
  return [
    strong(own?.data.title ?? ''),
    ...text.flatMap((block) => (block.t === 'paragraph' ? [...plain(' '), ...block.k] : [])),
    ...plain(' '),
    em(sentence(flow.say.condition(flow.here(outcome, data.data.when)))),
  ];
};

/** What an expert reads of one outcome. */
export const outcomeChapter = (
  flow: ReadFlow,
  content: BookContent,
  thing: OutcomeThing,
): Chapter => {
  const { sources } = flow;
  const { id, data, words } = thing;
  const own = words[defaultLocale];
  const outcome = sources.flow.outcomes[id];
  const key = flowKeyOf(flow, 'outcomes', id);
  const blocks = sources.flow.blocks
    .filter(({ outcomes }) => outcomes.includes(id))
    .flatMap((block) => sources.blocks.filter((one) => one.id === block.id));
  const lines = linesBefore(flow, id);
  const firstLines = sources.flow.firstLines.flatMap((one) =>
    lines.has(one.id) ? sources.blocks.filter((block) => block.id === one.id) : [],
  );
  const agreements = outcome ? agreementsHere(flow, outcome) : [];
  const left = blocks
    .filter((block) => !isShown(flow.signed, flowKeyOf(flow, 'blocks', block.id)))
    .map((block) => block.id);
  const titles = forms(flow, thing, ({ title }) => title);
  const told = forms(flow, thing, ({ tell }) => tell);
  const message = sources.tell[defaultLocale]?.data;
  /** What stands in a message for somebody who comes here. */
  const saidHere = (
    sentences: readonly { readonly when?: Condition | undefined; readonly text: string }[] = [],
  ) =>
    sentences.flatMap(({ when, text }) => {
      const found = told.length > 0 ? forWhom(flow, id, when) : undefined;
      return found === undefined ? [] : [[...plain(`${text} `), em(found.who)]];
    });
  const recipients = saidHere(message?.to.map(({ label, when }) => ({ text: label, when })));
  const facts = saidHere(message && sentencesToTell(message));
  const onward = forms(flow, thing, (one) => one.continue);
  return {
    id: outcomeChapterId(sources.id, id),
    names: [id, `${sources.id}/${id}`],
    title: own?.data.title ?? id,
    signs: [key, ...blocks.map((block) => flowKeyOf(flow, 'blocks', block.id))],
    blocks: [
      line(
        `${sources.folder}/outcomes/${id} · ${standIn(flow.signed, key)} · onderwerp ${data.data.topic}` +
          (data.data.danger ? ' · er kan gevaar zijn' : ''),
      ),
      ...section('Voor wie dit is', [
        ...waysParts(flow, thing),
        ...(titles.length > 1
          ? [line('De titel is niet voor iedereen gelijk:'), pieceList(titles)]
          : []),
      ]),
      ...section(
        'Eerste regels op weg hierheen',
        firstLines.length > 0 ? [pieceList(firstLines.map((one) => lineItem(flow, id, one)))] : [],
      ),
      ...(['opening', ...headedParts] as const).flatMap((part) =>
        section(
          partTitles[part],
          itemsOf(
            blocks
              .filter((one) => one.data.data.part === part)
              .map((one) => blockParts(flow, id, one)),
          ),
        ),
      ),
      ...(left.length > 0
        ? [line(`Getekend en niet veranderd, en hier weggelaten: ${left.join(', ')}.`)]
        : []),
      ...section(
        'Hulplijnen hier',
        [...new Set(blocks.flatMap(({ data: block }) => block.data.helpline ?? []))].flatMap(
          (one) => helplineLine(content.contact, one),
        ),
      ),
      ...section('Knop om verder te gaan', onward.length > 0 ? [pieceList(onward)] : []),
      ...section('Vertel het aan iemand', [
        ...(told.length > 0 ? [pieceList(told)] : []),
        ...(recipients.length > 0 ? [line('Aan:'), pieceList(recipients)] : []),
        ...(facts.length > 0 ? [line('Met deze zinnen erbij:'), pieceList(facts)] : []),
      ]),
      ...section('Afspraken die hier gelden', outcome ? agreementParts(flow, outcome) : []),
      ...openQuestions([
        { where: `uitkomst ${id}`, review: own?.data.review },
        ...[...firstLines, ...blocks].map((block) => ({
          where: `blok ${block.id}`,
          review: block.words[defaultLocale]?.data.review,
        })),
        ...agreements.map((one) => ({ where: `afspraak ${one.id}`, review: one.review })),
      ]),
      ...signBox([...statesOf(flow.signed, key), ...changesOf(flow.signed, key)]),
    ],
  };
};
