import { z } from 'zod';

/** A rule over the answers. Data, so that it can become a guard, a style rule and a line on the map. */
export type Condition =
  | { readonly kind: 'answer'; readonly question: string; readonly options: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition };

/** Chosen options by question. A question of kind `many` may have none. */
export type Answers = Readonly<Record<string, readonly string[]>>;

interface Written {
  readonly [key: string]: string[] | Written[] | Written;
}

const written: z.ZodType<Written> = z.lazy(() =>
  z.record(z.string(), z.union([z.array(z.string()).min(1), z.array(written).min(1), written])),
);

const isOptions = (value: string[] | Written[] | Written): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const toCondition = (rule: Written, fail: (message: string) => void): Condition => {
  const parts = Object.entries(rule).map(([key, value]): Condition => {
    if (key === 'all' || key === 'any') {
      const list = Array.isArray(value) ? value.filter((item) => typeof item !== 'string') : [];
      if (list.length === 0) fail(`Bij "${key}" hoort een lijst met regels: "${key}: [{ … }, { … }]".`);
      return { kind: key, parts: list.map((item) => toCondition(item, fail)) };
    }
    if (key === 'not') {
      if (Array.isArray(value)) {
        fail('Bij "not" hoort één regel: "not: { vraag: [antwoord] }".');
        return { kind: 'all', parts: [] };
      }
      return { kind: 'not', part: toCondition(value, fail) };
    }
    if (!isOptions(value)) {
      fail(`Bij de vraag "${key}" hoort een lijst met antwoorden: "${key}: [antwoord]".`);
      return { kind: 'all', parts: [] };
    }
    return { kind: 'answer', question: key, options: value };
  });
  const [only, ...others] = parts;
  if (!only) {
    fail('Deze regel is leeg. Schrijf "vraag: [antwoord]" of haal "when" weg.');
    return { kind: 'all', parts: [] };
  }
  return others.length === 0 ? only : { kind: 'all', parts };
};

/**
 * How an editor writes a condition: `{ vraag: [antwoord, …] }`, with `all`, `any` and `not`.
 * Several keys in one map must all hold.
 */
export const conditionSchema: z.ZodType<Condition> = written.transform((rule, context) =>
  toCondition(rule, (message) => {
    context.addIssue({ code: 'custom', message });
  }),
);

/** Does the rule hold? A question without an answer fits no option. */
export const holds = (condition: Condition, answers: Answers): boolean => {
  switch (condition.kind) {
    case 'answer':
      return condition.options.some((option) => answers[condition.question]?.includes(option));
    case 'all':
      return condition.parts.every((part) => holds(part, answers));
    case 'any':
      return condition.parts.some((part) => holds(part, answers));
    case 'not':
      return !holds(condition.part, answers);
  }
};

/** Every "question: options" in a rule. */
export const atoms = (
  condition: Condition | undefined,
): readonly Extract<Condition, { kind: 'answer' }>[] => {
  switch (condition?.kind) {
    case undefined:
      return [];
    case 'answer':
      return [condition];
    case 'not':
      return atoms(condition.part);
    case 'all':
    case 'any':
      return condition.parts.flatMap(atoms);
  }
};

/** The rule as a line on the map, in Dutch. */
export const inWords = (condition: Condition): string => {
  switch (condition.kind) {
    case 'answer':
      return `${condition.question}: ${condition.options.join(' of ')}`;
    case 'all':
      return condition.parts.map(inWords).join(' en ');
    case 'any':
      return `(${condition.parts.map(inWords).join(' of ')})`;
    case 'not':
      return `niet ${inWords(condition.part)}`;
  }
};
