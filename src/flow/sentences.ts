import { defaultLocale } from '../i18n/locales.ts';
import type { aboutOutcome } from './agreements/prove.ts';
import type { Answers, Condition, Settled } from './condition.ts';
import type { FlowSources } from './read.ts';
import type { Step } from './routes.ts';

/** Where the answers stand in a sentence of an editor. */
export const gap = '…';

/** How an answer is said. */
interface SaidOption {
  /** On its own: “voor mijn kind”, “al betaald”. */
  readonly answer: string;
  /** On a way, behind the name of the question: “mijn kind”. */
  readonly short: string;
  /** In the sentence of its question: “mijn kind”; absent for an answer with sentences of its own. */
  readonly fill?: string;
  readonly is?: string;
  readonly isNot?: string;
}

interface SaidQuestion {
  readonly name: string;
  /** With a gap for the answers. */
  readonly is: string;
  readonly isNot: string;
  readonly option: (id: string) => SaidOption;
}

/** What a flow says of visitors, in Dutch for who writes and signs. */
export interface Sentences {
  /**
   * For whom something is: “als het voor mezelf is, en er al betaald is”; “altijd” for everybody.
   * Two conditions that are not the same are never said the same.
   */
  readonly condition: (condition: Settled | undefined) => string;
  /** A way through the questions: “Voor wie: mijn kind → Wat gebeurt er: iemand dreigt”. */
  readonly way: (steps: readonly Step[]) => string;
  /** What somebody answered: “voor mijn kind, 12–15 jaar, al betaald”. */
  readonly answers: (answers: Answers) => string;
}

/** A condition as far as it is words. */
type Said = string | { readonly kind: 'all' | 'any'; readonly parts: readonly Said[] } | boolean;

const quoted = (text: string): string => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;

const filled = (frame: string, text: string): string => frame.replace(gap, () => text);

/** “a, b of c”. */
const oneOf = (items: readonly string[]): string =>
  items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} of ${items.slice(-1).join('')}`;

/**
 * The sentence that none of these is so, with its "niet" before each: “niet a of b” can be read in two ways.
 */
const noneIn = (frame: string, fills: readonly string[]): string => {
  const [before = '', after = ''] = frame.split(gap);
  const at = before.search(/(?<=^| )niet /u);
  if (at < 0) return filled(frame, oneOf(fills));
  const each = fills.map((fill) =>
    `${before.slice(at)}${fill}`.replace(/^niet een /u, () => 'geen '),
  );
  const [last = '', ...others] = each.toReversed();
  const list = others.length > 0 ? `${others.toReversed().join(', ')} en ook ${last}` : last;
  return `${before.slice(0, at)}${list}${after}`;
};

const together = (kind: 'all' | 'any', parts: readonly Said[]): Said => {
  const settles = kind === 'any';
  if (parts.includes(settles)) return settles;
  const open = parts
    .filter((part) => typeof part !== 'boolean')
    .flatMap((part) => (typeof part !== 'string' && part.kind === kind ? part.parts : [part]));
  const [only, ...others] = open.filter((part, at) => open.indexOf(part) === at);
  if (only === undefined) return !settles;
  return others.length === 0 ? only : { kind, parts: [only, ...others] };
};

/** Said within a sentence: what is more than one thing stands in brackets. */
const within = (said: Said): string => {
  if (typeof said === 'boolean') return said ? 'altijd' : 'nooit';
  if (typeof said === 'string') return said;
  return `(${said.parts.map(within).join(said.kind === 'all' ? ' en ' : ' of ')})`;
};

/** One side of a choice: its own brackets are not needed. */
const side = (said: Said): string =>
  typeof said === 'object' && said.kind === 'all'
    ? said.parts.map(within).join(' en ')
    : within(said);

const whole = (said: Said): string => {
  if (typeof said === 'boolean' || typeof said === 'string') {
    return typeof said === 'string' ? `als ${said}` : within(said);
  }
  if (said.kind === 'any') return said.parts.map((part) => `als ${side(part)}`).join(', of ');
  const isChoice = (part: Said) => typeof part === 'object';
  // A choice comes last: nothing behind it can be taken for a part of it.
  const parts = [
    ...said.parts.filter((part) => !isChoice(part)),
    ...said.parts.filter((part) => isChoice(part)),
  ];
  return `als ${parts
    .map((part) =>
      typeof part === 'object'
        ? part.parts.map((one) => `óf ${side(one)}`).join(', ')
        : within(part),
    )
    .join(', en ')}`;
};

/** Of texts that are not the same thing but the same words: those words with what tells them apart. */
const apart = (texts: ReadonlyMap<string, string>) => {
  const counts = new Map<string, number>();
  for (const text of texts.values()) counts.set(quoted(text), (counts.get(quoted(text)) ?? 0) + 1);
  return (id: string): string => {
    const text = quoted(texts.get(id) ?? id);
    return (counts.get(text) ?? 1) > 1 || !texts.has(id) ? `${text} [${id}]` : text;
  };
};

const saidQuestions = ({ questions }: FlowSources): ReadonlyMap<string, SaidQuestion> => {
  const titleOf = apart(
    new Map(questions.map(({ id, words }) => [id, words[defaultLocale]?.data.title ?? id])),
  );
  return new Map(
    questions.map(({ id, data, words }) => {
      const own = words[defaultLocale]?.data;
      const labels = new Map(Object.entries(own?.options ?? {}));
      const labelOf = apart(
        new Map(data.data.options.map((option) => [option.id, labels.get(option.id) ?? option.id])),
      );
      const { name, is, isNot, answer = gap, options = {} } = own?.inSentence ?? {};
      const option = (chosen: string): SaidOption => {
        const said = options[chosen];
        if (said === undefined || typeof said === 'string') {
          const fill = said ?? labelOf(chosen);
          return { short: fill, fill, answer: filled(answer, fill) };
        }
        if ('fill' in said) return { ...said, short: said.fill };
        return { ...said, short: said.answer };
      };
      return [
        id,
        {
          name: name ?? titleOf(id),
          is: is ?? `bij ${titleOf(id)} ${gap} is gekozen`,
          isNot: isNot ?? `bij ${titleOf(id)} niet ${gap} is gekozen`,
          option,
        },
      ];
    }),
  );
};

/** What an agreement may ask of an outcome, as if it were a question. */
const saidOutcomes = ({ outcomes }: FlowSources) => {
  const titleOf = apart(
    new Map(outcomes.map(({ id, words }) => [id, words[defaultLocale]?.data.title ?? id])),
  );
  const naming = (what: string, textOf: (id: string) => string): SaidQuestion => ({
    name: what,
    is: `het ${what} ${gap} is`,
    isNot: `het ${what} niet ${gap} is`,
    option: (id) => ({ answer: textOf(id), short: textOf(id), fill: textOf(id) }),
  });
  const danger = (id: string): SaidOption => {
    const both = ['er gevaar kan zijn', 'er geen gevaar is'] as const;
    const [is, isNot] = id === 'ja' ? both : ([both[1], both[0]] as const);
    return { answer: is, short: is, is, isNot };
  };
  return {
    outcome: naming('advies', titleOf),
    topic: naming('onderwerp', quoted),
    danger: { name: 'gevaar', is: gap, isNot: gap, option: danger },
  } satisfies Record<keyof typeof aboutOutcome, SaidQuestion>;
};

/**
 * Says conditions, ways and answers of a flow in Dutch sentences, in the words that an editor gave a question for
 * that (`inSentence`), and else in those of its buttons, between quotes.
 */
export const sayingsOf = (sources: FlowSources): Sentences => {
  const { flow } = sources;
  const said = new Map([...Object.entries(saidOutcomes(sources)), ...saidQuestions(sources)]);

  const clauses = (id: string, options: readonly string[], isSo: boolean): Said => {
    const question = said.get(id);
    if (!question) return `${isSo ? '' : 'niet '}“${id}: ${options.join(', ')}”`;
    const forms = options.map(question.option);
    const fills = forms.flatMap(({ fill }) => (fill === undefined ? [] : [fill]));
    const own = forms.flatMap((form) => (isSo ? form.is : form.isNot) ?? []);
    return together(isSo ? 'any' : 'all', [
      ...(fills.length === 0
        ? []
        : [isSo ? filled(question.is, oneOf(fills)) : noneIn(question.isNot, fills)]),
      ...own,
    ]);
  };

  const say = (condition: Condition, isSo: boolean): Said => {
    switch (condition.kind) {
      case 'answer':
        return clauses(condition.question, condition.options, isSo);
      case 'not':
        return say(condition.part, !isSo);
      case 'all':
      case 'any':
        return together(
          (condition.kind === 'all') === isSo ? 'all' : 'any',
          condition.parts.map((part) => say(part, isSo)),
        );
    }
  };

  return {
    condition: (condition = true) =>
      whole(typeof condition === 'boolean' ? condition : say(condition, true)),
    way: (steps) =>
      steps
        .flatMap(({ node, options }) => {
          const question = flow.questions[node];
          if (!question) return [`verder na ${saidOutcomes(sources).outcome.option(node).short}`];
          // What makes no difference to the way is no part of it.
          if (question.kind === 'many' || options.length === question.options.length) return [];
          const { name = node, option } = said.get(node) ?? {};
          return [`${name}: ${oneOf(options.map((id) => option?.(id).short ?? id))}`];
        })
        .join(' → '),
    answers: (answers) =>
      Object.entries(answers)
        .flatMap(([id, chosen]) => {
          const question = flow.questions[id];
          // An outcome that somebody went on from: what was answered before it says so already.
          if (!question) return [];
          const texts = chosen.map((option) => said.get(id)?.option(option).answer ?? option);
          return texts.length > 0 ? texts : ['verder niets'];
        })
        .join(', '),
  };
};
