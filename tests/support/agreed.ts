import type { Agreement, Claim } from '../../src/flow/agreements/schema.ts';
import { holds, type Answers, type Condition } from '../../src/flow/condition.ts';
import { blocksFor, goOn, optionsFor, replay, type Flow } from '../../src/flow/model.ts';
import type { FlowSources } from '../../src/flow/read.ts';

// Agreements read a second time, in the plainest way: one visitor after another, word after word. Nothing here is
// shared with the proof but the files.

/** What one visitor reads in one place. */
interface Text {
  readonly id: string;
  readonly place: string;
  readonly helpline: string | undefined;
  readonly numbers: readonly string[];
  readonly links: readonly string[];
  readonly inSight: readonly string[];
  readonly all: readonly string[];
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*'?/gu)
    ?.map((word) => word.replace(/'$/, '')) ?? [];

/** How many words from a place on are the phrase; 0 when they are not. */
const matchAt = (words: readonly string[], at: number, phrase: readonly string[]): number => {
  const [first, ...rest] = phrase;
  if (first === undefined) return 0;
  if (first === '…') {
    for (let skip = 0; skip <= 8; skip += 1) {
      const found = matchAt(words, at + skip, rest);
      if (found > 0) return skip + found;
    }
    return 0;
  }
  const word = words[at];
  const fits = first.endsWith('*') ? word?.startsWith(first.slice(0, -1)) : word === first;
  if (!fits) return 0;
  if (rest.length === 0) return 1;
  const found = matchAt(words, at + 1, rest);
  return found > 0 ? 1 + found : 0;
};

const phraseOf = (written: string): readonly string[] =>
  written
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('…', ' … ')
    .split(/\s+/)
    .map((word) => (word === '…' ? word : word.replaceAll(/[^\p{L}\p{N}'*-]/gu, '')))
    .filter((word) => word !== '');

const says = (words: readonly string[], written: string): boolean => {
  const phrase = phraseOf(written);
  return words.some((_, at) => matchAt(words, at, phrase) > 0);
};

const without = (words: readonly string[], written: string): readonly string[] => {
  const phrase = phraseOf(written);
  const left: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = matchAt(words, at, phrase);
    if (found > 0) at += found - 1;
    else left.push(words[at] ?? '');
    if (found > 0) left.push('¶');
  }
  return left;
};

const isMeant = (claim: Claim, text: Text, folds: boolean): boolean => {
  const words = (claim.except ?? []).reduce<readonly string[]>(
    without,
    folds ? text.all : text.inSight,
  );
  return (
    (claim.part === undefined || claim.part.includes(text.place)) &&
    (claim.block === undefined || claim.block.includes(text.id)) &&
    (claim.helpline === undefined || claim.helpline.includes(text.helpline ?? '-')) &&
    (claim.number === undefined || claim.number.some((id) => text.numbers.includes(id))) &&
    (claim.link === undefined || claim.link.some((to) => text.links.includes(to))) &&
    (claim.words === undefined || claim.words.some((written) => says(words, written)))
  );
};

type Body = NonNullable<FlowSources['blocks'][number]['words']['nl']>['body'];

const readNow = (title: string, { prose, components, links }: Body) => {
  const join = (folds: boolean) =>
    wordsOf(
      [
        title,
        ...prose.filter(({ folded }) => folds || !folded).map(({ text, said }) => said ?? text),
      ].join('. '),
    );
  return {
    numbers: components.flatMap(({ name, attributes }) =>
      name === 'Bel' ? [attributes['id'] ?? ''] : [],
    ),
    links: links.map(({ to }) => to),
    inSight: join(false),
    all: join(true),
  };
};

const known = new WeakMap<Body, ReturnType<typeof readNow>>();

/** A text is read once, however many visitors read it. */
const read = (title: string, body: Body) => {
  const before = known.get(body);
  if (before) return before;
  const made = readNow(title, body);
  known.set(body, made);
  return made;
};

/** All that a visitor reads at an outcome, who gave these answers. */
const readAt = (sources: FlowSources, outcome: string, answers: Answers): readonly Text[] => {
  const text = (place: string, id: string, said: string): Text => ({
    id,
    place,
    helpline: undefined,
    numbers: [],
    links: [],
    inSight: wordsOf(said),
    all: wordsOf(said),
  });
  const words = sources.outcomes.find(({ id }) => id === outcome)?.words.nl?.data;
  // The first variant that is for this reader counts; what it leaves out stands there for everybody.
  const own = sources.flow.outcomes[outcome]?.variants?.find(
    ({ when }) => !when || holds(when, answers),
  );
  const variant = own && words?.variants?.[own.id];
  const title = variant?.title ?? words?.title;
  const sentence = variant?.tell ?? words?.tell;
  const tell = sources.tell.nl?.data;
  return [
    ...(title === undefined ? [] : [text('opening', outcome, title)]),
    ...(sentence === undefined ? [] : [text('bericht', outcome, sentence)]),
    ...blocksFor(sources.flow, outcome, answers).flatMap(({ id, part, helpline }) => {
      const block = sources.blocks.find((one) => one.id === id)?.words.nl;
      return block
        ? [{ id, place: part, helpline, ...read(block.data.title ?? '', block.body) }]
        : [];
    }),
    ...(tell?.to ?? [])
      .filter(({ when }) => !when || holds(when, answers))
      .flatMap(({ id, kort, gewoon, briefje }) => {
        const isUrgent = tell?.urgent !== undefined && holds(tell.urgent, answers);
        const note = briefje && !isUrgent ? [briefje.begin, briefje.end] : [];
        return [kort, gewoon.begin, gewoon.end, ...note].map((said) => text('bericht', id, said));
      }),
    ...[...(tell?.quiet && holds(tell.quiet, answers) ? [] : (tell?.facts ?? []))]
      .concat(tell?.requests ?? [])
      .filter(({ when }) => holds(when, answers))
      .map((fact) => text('bericht', 'tell', fact.text)),
  ];
};

/** The flow without what a claim means: its blocks, its openings and its messages. */
export const withoutClaim = (sources: FlowSources, claim: Claim): FlowSources => {
  const everything = Object.keys(sources.flow.outcomes).flatMap((outcome) =>
    sources.flow.blocks
      .filter(({ outcomes }) => outcomes.includes(outcome))
      .map((block) => ({ ...block, when: undefined }))
      .reduce<readonly Text[]>(
        (texts, block) => [
          ...texts,
          ...readAt(
            { ...sources, flow: { ...sources.flow, blocks: [block] }, tell: {}, outcomes: [] },
            outcome,
            {},
          ),
        ],
        [],
      ),
  );
  const ids = new Set(everything.filter((text) => isMeant(claim, text, false)).map(({ id }) => id));
  const isOpening = claim.part?.includes('opening') ?? true;
  return {
    ...sources,
    flow: { ...sources.flow, blocks: sources.flow.blocks.filter(({ id }) => !ids.has(id)) },
    outcomes: isOpening
      ? sources.outcomes.map((outcome) => ({ ...outcome, words: {} }))
      : sources.outcomes,
    tell: claim.part?.includes('bericht') ? {} : sources.tell,
  };
};

/** A visitor who ended somewhere. */
export interface Somebody {
  readonly outcome: string;
  readonly answers: Answers;
}

const factsOf = (flow: Flow, { outcome, answers }: Somebody): Answers => {
  const { topic = '', danger = false } = flow.outcomes[outcome] ?? {};
  return { ...answers, outcome: [outcome], topic: [topic], danger: [danger ? 'ja' : 'nee'] };
};

/** Whether an agreement is about somebody. */
export const isAbout = (flow: Flow, { when }: { when?: Condition | undefined }, who: Somebody) =>
  when === undefined || holds(when, factsOf(flow, who));

/** What of an agreement is broken for one visitor: `must 0`, `never 2`. */
export const brokenFor = (
  sources: FlowSources,
  agreement: Agreement,
  who: Somebody,
): readonly string[] => {
  if (!isAbout(sources.flow, agreement, who)) return [];
  const texts = readAt(sources, who.outcome, who.answers);
  const count = (claim: Claim, folds: boolean) =>
    texts.filter((text) => isMeant(claim, text, folds)).length;
  const { must, never, once } = agreement;
  return [
    ...must.flatMap((one, at) =>
      ('any' in one ? one.any : [one]).some((claim) => count(claim, false) > 0)
        ? []
        : [`must ${at}`],
    ),
    ...never.flatMap((one, at) =>
      ('together' in one ? one.together : [one]).every((claim) => count(claim, true) > 0)
        ? [`never ${at}`]
        : [],
    ),
    ...once.flatMap((claim, at) => (count(claim, true) === 1 ? [] : [`once ${at}`])),
  ];
};

/** Visitors who answer at random, always the same ones. */
export const someVisitors = (flow: Flow, many: number, pick: (below: number) => number) =>
  Array.from({ length: many }, (): Somebody => {
    let answers: Answers = {};
    for (;;) {
      const place = replay(flow, answers);
      const question = flow.questions[place.node];
      if (!question) {
        if (flow.outcomes[place.node]?.next === undefined || pick(4) === 0)
          return { outcome: place.node, answers: place.answers };
        answers = { ...place.answers, [place.node]: [goOn] };
        continue;
      }
      const offered = optionsFor(question, place.answers).map(({ id }) => id);
      const one = offered[pick(offered.length)] ?? '';
      const chosen = question.kind === 'one' ? [one] : offered.filter(() => pick(4) === 0);
      answers = { ...place.answers, [place.node]: chosen };
    }
  });
