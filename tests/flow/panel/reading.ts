import type { Answers, Condition } from '../../../src/flow/condition.ts';
import { blocksFor, firstLineAt, replay, variantAt, type Place } from '../../../src/flow/model.ts';
import type { FlowSources } from '../../../src/flow/read.ts';
import { holds } from '../../../src/flow/condition.ts';
import type { MdxBody, MdNode } from '../../../src/source/mdx.ts';
import type { Unit } from './concepts.ts';

/** What a visitor reads on a way. */
export interface Reading {
  /** The advices that were reached, urgent ones before the last, each in its pieces. */
  readonly advices: readonly { readonly outcome: string; readonly units: readonly Unit[] }[];
  /** The lines above the questions on the way, each once, with the answers given before it came. */
  readonly lines: readonly {
    readonly after: number;
    readonly units: readonly Unit[];
  }[];
  /** Questions answered: all in all, until the first advice, and until the first of all that is read. */
  readonly questions: number;
  readonly untilAdvice: number;
  readonly untilFirst: number;
}

const calls = (node: MdNode): readonly string[] =>
  node.name === 'Bel' && Array.isArray(node.attributes)
    ? node.attributes.flatMap((one: unknown) =>
        typeof one === 'object' && one !== null && 'value' in one ? [String(one.value)] : [],
      )
    : [];

/** A text as it is read, with `<id>` where a number to call stands; a paragraph is a line. */
const readOut = (node: MdNode): string => {
  const [called] = calls(node);
  if (called !== undefined) return `<${called}>`;
  if (typeof node.value === 'string') return node.value;
  const inside = (node.children ?? []).map(readOut).join('');
  return /^(?:paragraph|heading|listItem)$/.test(node.type) ? `${inside}\n` : inside;
};

const asSentence = (title: string) => (/[.!?]$/.test(title) ? title : `${title}.`);

const linksIn = (node: MdNode): readonly string[] => [
  ...(typeof node.url === 'string' ? [node.url] : []),
  ...(node.children ?? []).flatMap(linksIn),
];

const isFold = ({ name }: MdNode) => name === 'Meer';

/** A title and its text, and what is folded below it. */
const wordsOf = (
  place: Unit['place'],
  title: string,
  { tree }: MdxBody,
  card?: string,
): readonly Unit[] => {
  const nodes = tree.children ?? [];
  const inSight: MdNode = { type: 'root', children: nodes.filter((node) => !isFold(node)) };
  const text = `${title === '' ? '' : `${asSentence(title)} `}${readOut(inSight)}`.trim();
  return [
    { place, text, links: linksIn(inSight), card },
    ...nodes.filter(isFold).map((node): Unit => ({
      place,
      text: readOut(node).trim(),
      links: linksIn(node),
      folded: true,
    })),
  ];
};

/** Every piece of the advice at an outcome, and all words of the messages that it offers. */
const unitsAt = (sources: FlowSources, node: string, place: Place): readonly Unit[] => {
  const { answers } = place;
  const outcome = sources.outcomes.find(({ id }) => id === node)?.words.nl;
  if (!outcome) throw new Error(`The outcome ${node} has no Dutch words.`);
  const { tell: own } = outcome.data.variants?.[variantAt(sources.flow, node, place) ?? ''] ?? {};
  const blocks = blocksFor(sources.flow, node, answers).flatMap(({ id, part, helpline }) => {
    const words = sources.blocks.find((block) => block.id === id)?.words.nl;
    if (!words) throw new Error(`The block ${id} has no Dutch words.`);
    return wordsOf(part, words.data.title ?? '', words.body, helpline);
  });
  const tell = sources.tell.nl?.data;
  const isSo = ({ when }: { readonly when?: Condition | undefined }) =>
    !when || holds(when, answers);
  const facts = tell?.quiet && holds(tell.quiet, answers) ? [] : (tell?.facts ?? []).filter(isSo);
  const requests = (tell?.requests ?? []).filter(isSo);
  const messages = (tell?.to ?? []).filter(isSo).map(({ kort, gewoon, briefje, details }): Unit => {
    const note = tell?.urgent && holds(tell.urgent, answers) ? undefined : briefje;
    const happened = [
      own ?? outcome.data.tell ?? '',
      ...[...facts, ...requests].map((one) => one.text),
    ];
    return {
      place: 'bericht',
      text: [
        kort,
        gewoon.begin,
        ...(note ? [note.begin] : []),
        // To whom it happened nobody tells what happened.
        ...(details ? happened : []),
        gewoon.end,
        ...(note ? [note.end] : []),
      ].join(' '),
      links: [],
    };
  });
  return [...blocks, ...messages];
};

const linesOn = (
  sources: FlowSources,
  path: readonly string[],
  answers: Answers,
): Reading['lines'] => {
  const { flow } = sources;
  const lines = path.flatMap((node, at) => {
    if (!(node in flow.questions)) return [];
    const before = path.slice(0, at);
    const given = Object.fromEntries(before.map((id) => [id, answers[id] ?? []]));
    const line = firstLineAt(flow, given);
    if (!line) return [];
    const words = sources.blocks.find(({ id }) => id === line.id)?.words.nl;
    if (!words) throw new Error(`The first line ${line.id} has no Dutch words.`);
    const after = before.filter((id) => id in flow.questions).length;
    return [{ id: line.id, after, units: wordsOf('eerst', words.data.title ?? '', words.body) }];
  });
  return lines.filter(({ id }, at) => lines.findIndex((one) => one.id === id) === at);
};

/**
 * What is read with these answers.
 * @throws when they do not lead to an advice
 */
export const readingOf = (sources: FlowSources, given: Answers): Reading => {
  const { flow } = sources;
  const place = replay(flow, given);
  const { path, node } = place;
  if (!(node in flow.outcomes)) throw new Error(`${flow.id} still asks ${node}.`);
  const way = [...path, node];
  const reached = way.filter((id) => id in flow.outcomes);
  const asked = (ids: readonly string[]) => ids.filter((id) => id in flow.questions).length;
  const lines = linesOn(sources, path, place.answers);
  const untilAdvice = asked(
    way.slice(
      0,
      way.findIndex((id) => id in flow.outcomes),
    ),
  );
  return {
    advices: reached.map((outcome) => ({ outcome, units: unitsAt(sources, outcome, place) })),
    lines,
    questions: asked(way),
    untilAdvice,
    untilFirst: Math.min(untilAdvice, ...lines.map(({ after }) => after)),
  };
};
