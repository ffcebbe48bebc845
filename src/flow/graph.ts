import { drawingColours as colours } from '../ui/palette.ts';
import { inWords, type Condition } from './condition.ts';
import { goOn, type Flow } from './model.ts';
import { questionOrder, type Stages } from './stages.ts';

export interface GraphNode {
  readonly id: string;
  readonly kind: 'question' | 'outcome';
  /** Somebody may be in danger here. */
  readonly urgent: boolean;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** The answers that lead this way and the rule, in Dutch; one line for each. */
  readonly label: string;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const takenBy = ({ stages }: Stages): ReadonlySet<string> =>
  new Set(stages.flatMap(({ node, arrows }) => arrows.map(({ to }) => `${node} ${to.node}`)));

/** The lines of the edges out of one question, by where they lead. */
const waysFrom = (flow: Flow, id: string): ReadonlyMap<string, readonly string[]> => {
  const question = flow.questions[id];
  const groups = new Map<string, { to: string; rule: string; options: string[] }>();
  const options = question?.options ?? [];
  for (const option of options) {
    const rules = (question?.kind === 'one' ? option.next : undefined) ?? question?.next ?? [];
    rules.forEach(({ to, when }, index) => {
      const conditions = [option.when, when].flatMap((part): Condition[] => (part ? [part] : []));
      const otherwise = !when && index > 0 ? ['anders'] : [];
      const rule = [...conditions.map(inWords), ...otherwise].join(' en ');
      const key = `${to} ${rule}`;
      const group = groups.get(key);
      if (group) group.options.push(option.id);
      else groups.set(key, { to, rule, options: [option.id] });
    });
  }
  const ways = new Map<string, string[]>();
  for (const { to, rule, options: ids } of groups.values()) {
    const answers =
      question?.kind === 'many' || ids.length === options.length ? 'elk antwoord' : ids.join(', ');
    const line = rule === '' ? answers : `${answers} [${rule}]`;
    ways.set(to, [...(ways.get(to) ?? []), line]);
  }
  return ways;
};

/**
 * The flow as a drawing: its questions in the order of asking, then its outcomes.
 * @param stages those of the flow; an edge that no way takes is left out
 */
export const toGraph = (flow: Flow, stages: Stages): Graph => {
  const asked = questionOrder(flow, stages);
  const questions = [...new Set([...asked, ...Object.keys(flow.questions)])];
  const outcomes = Object.values(flow.outcomes);
  const taken = takenBy(stages);
  const edges = [
    ...questions.flatMap((from) =>
      [...waysFrom(flow, from)].map(([to, lines]) => ({ from, to, label: lines.join('\n') })),
    ),
    ...outcomes.flatMap(({ id, next }) =>
      next === undefined ? [] : [{ from: id, to: next, label: goOn }],
    ),
  ];
  return {
    nodes: [
      ...questions.map((id): GraphNode => ({ id, kind: 'question', urgent: false })),
      ...outcomes.map(({ id, danger }): GraphNode => ({ id, kind: 'outcome', urgent: danger })),
    ],
    edges: edges.filter(({ from, to }) => taken.has(`${from} ${to}`)),
  };
};

const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

/** Breaks lines between words, so that no box or label becomes very wide. */
const wrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => {
      const lines: string[] = [];
      for (const word of line.split(' ')) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + word.length < width)
          lines.push(`${lines.pop() ?? ''} ${word}`);
        else lines.push(word);
      }
      return lines.join('\n');
    })
    .join('\n');

/**
 * A graph in the language of Graphviz.
 * @param titleOf what a box says, by id
 * @param urlOf where a box links to, by id
 */
export const toDot = (
  { nodes, edges }: Graph,
  titleOf: (id: string) => string,
  urlOf?: (id: string) => string,
): string => {
  const attributes = (pairs: Readonly<Record<string, string>>) =>
    Object.entries(pairs)
      .map(([name, value]) => `${name}=${quoted(value)}`)
      .join(' ');
  const looks = ({ kind, urgent }: GraphNode) => {
    if (kind === 'question') return { style: 'rounded,filled', fillcolor: colours.surface };
    return { style: 'filled', fillcolor: urgent ? colours.urgent : colours.accentSoft };
  };
  const letters = `color="${colours.inkSoft}" fontcolor="${colours.ink}"`;
  return [
    'digraph {',
    `  rankdir=LR; bgcolor="${colours.surface}"; nodesep=0.2; ranksep=0.9;`,
    `  node [shape=box fontname="sans-serif" fontsize=11 ${letters}];`,
    `  edge [fontname="sans-serif" fontsize=9 ${letters}];`,
    ...nodes.map((node) => {
      const link = urlOf ? { URL: urlOf(node.id) } : {};
      const label = wrapped(titleOf(node.id), 30);
      return `  ${quoted(node.id)} [${attributes({ label, ...looks(node), ...link })}];`;
    }),
    ...edges.map(
      ({ from, to, label }) =>
        `  ${quoted(from)} -> ${quoted(to)} [${attributes({ label: wrapped(label, 36) })}];`,
    ),
    '}',
    '',
  ].join('\n');
};
