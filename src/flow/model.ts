import { holds, type Answers, type Condition } from './condition.ts';
import type { Part, Rule } from './schema.ts';

export interface Option {
  readonly id: string;
  readonly next?: readonly Rule[] | undefined;
  readonly when?: Condition | undefined;
  /** Of one answer: "weet ik niet", the first of several that say so. */
  readonly unsure?: true | undefined;
  /** Of several answers: "niets hiervan", which no other can stand beside. */
  readonly alone?: true | undefined;
}

/**
 * Other words for some readers of a question or an outcome; who none is for reads the words that stand there.
 * The words have the same id in the file of each language.
 */
export interface Variant {
  readonly id: string;
  /** For whom; without it, for everybody. */
  readonly when?: Condition | undefined;
}

export interface Question {
  readonly id: string;
  readonly kind: 'one' | 'many';
  readonly options: readonly Option[];
  readonly next?: readonly Rule[] | undefined;
  readonly variants?: readonly Variant[] | undefined;
}

export interface Outcome {
  readonly id: string;
  readonly topic: string;
  readonly danger: boolean;
  readonly next?: string | undefined;
  readonly variants?: readonly Variant[] | undefined;
}

export interface Block {
  readonly id: string;
  readonly part: Part;
  readonly outcomes: readonly string[];
  readonly when?: Condition | undefined;
  readonly helpline?: string | undefined;
  /** Among steps: nothing to tick. */
  readonly tick?: false | undefined;
  /** Not shown by day, where a script knows the hour. */
  readonly night?: true | undefined;
  /** Whom to call with one large button. */
  readonly button?: string | undefined;
}

/** One line that stands above the questions as soon as its answers are given. */
export interface FirstLine {
  readonly id: string;
  /**
   * Without a `not`: what is not asked yet fits nothing, so that a line waits for every answer it hangs on.
   * Without a condition it always holds: what it asks was given before the first question.
   */
  readonly when?: Condition | undefined;
}

/** A guided questionnaire: routing only, no words. Plain data, so that it can travel to the page. */
export interface Flow {
  readonly id: string;
  readonly start: string;
  readonly questions: Readonly<Record<string, Question>>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly blocks: readonly Block[];
  /** Of those that hold the first is shown. */
  readonly firstLines: readonly FirstLine[];
}

/** The one answer to an outcome that the flow continues behind. */
export const goOn = 'verder';

/** The options a visitor may choose, given the answers before. */
export const optionsFor = (question: Question, answers: Answers): readonly Option[] =>
  question.options.filter(({ when }) => !when || holds(when, answers));

/** What was chosen, without "niets hiervan" beside something that does hold. */
export const withoutNone = (
  question: Question | undefined,
  chosen: readonly string[],
): readonly string[] => {
  const none = new Set(question?.options.flatMap(({ id, alone }) => (alone ? [id] : [])));
  const rest = chosen.filter((id) => !none.has(id));
  return rest.length > 0 ? rest : chosen;
};

/**
 * Where an answer leads.
 * @param answers those before this node and the one given here
 * @returns the id of the next question or outcome; undefined at the end, or without an answer
 */
export const nextOf = (flow: Flow, node: string, answers: Answers): string | undefined => {
  const given = answers[node];
  if (!given) return undefined;
  const outcome = flow.outcomes[node];
  if (outcome) return given.includes(goOn) ? outcome.next : undefined;
  const question = flow.questions[node];
  const option = question?.kind === 'one' && question.options.find(({ id }) => given.includes(id));
  const rules = (option ? option.next : undefined) ?? question?.next ?? [];
  return rules.find(({ when }) => !when || holds(when, answers))?.to;
};

/** Where a visitor is, and how. */
export interface Place {
  /** The answers on the live path, and no others. */
  readonly answers: Answers;
  /** The answered questions and passed outcomes, in order. */
  readonly path: readonly string[];
  /** The question to answer now, or the outcome. */
  readonly node: string;
}

/**
 * Walks from the start along the answers until one is missing.
 * Answers of a branch that was left, and options no longer offered, fall away.
 */
export const replay = (flow: Flow, given: Answers): Place => {
  const path: string[] = [];
  const answers: Record<string, readonly string[]> = {};
  let node = flow.start;
  for (;;) {
    const question = flow.questions[node];
    const offered = question ? optionsFor(question, answers).map(({ id }) => id) : [goOn];
    const kept = given[node]?.filter((id) => offered.includes(id));
    const chosen = kept && withoutNone(question, kept);
    const empty = question?.kind === 'many' ? !chosen : !chosen?.length;
    if (empty || !chosen || path.includes(node)) return { answers, path, node };
    const next = nextOf(flow, node, { ...answers, [node]: chosen });
    if (next === undefined) return { answers, path, node };
    answers[node] = chosen;
    path.push(node);
    node = next;
  }
};

/** The pieces of advice that fit, in the order of reading. */
export const blocksFor = (flow: Flow, outcome: string, answers: Answers): readonly Block[] =>
  flow.blocks.filter(
    ({ outcomes, when }) => outcomes.includes(outcome) && (!when || holds(when, answers)),
  );

/** The variants of the words of a question or outcome. */
export const variantsOf = (flow: Flow, node: string): readonly Variant[] =>
  (flow.questions[node] ?? flow.outcomes[node])?.variants ?? [];

/**
 * The variant of the words of a question or outcome that a visitor reads.
 * @returns nothing for who reads the words that stand there
 */
export const variantAt = (
  flow: Flow,
  node: string,
  { path, answers }: Place,
): string | undefined => {
  const at = path.indexOf(node);
  const before = Object.fromEntries(
    (at < 0 ? path : path.slice(0, at)).map((one) => [one, answers[one] ?? []]),
  );
  return variantsOf(flow, node).find(({ when }) => !when || holds(when, before))?.id;
};

/**
 * The line above the question.
 * @param answers those on the live path before it
 */
export const firstLineAt = (flow: Flow, answers: Answers): FirstLine | undefined =>
  flow.firstLines.find(({ when }) => !when || holds(when, answers));

/**
 * A condition that fits no more than what is answered: each `not` says which other answers do.
 * @param questions with one answer, that it asks
 */
export const answeredOnly = (
  condition: Condition,
  questions: Flow['questions'],
  isSo = true,
): Condition => {
  switch (condition.kind) {
    case 'answer': {
      if (isSo) return condition;
      const others = questions[condition.question]?.options ?? [];
      const options = others.map(({ id }) => id).filter((id) => !condition.options.includes(id));
      return { ...condition, options };
    }
    case 'not':
      return answeredOnly(condition.part, questions, !isSo);
    case 'all':
    case 'any':
      return {
        kind: (condition.kind === 'all') === isSo ? 'all' : 'any',
        parts: condition.parts.map((part) => answeredOnly(part, questions, isSo)),
      };
  }
};
