/** A rule over the answers. Data, so that it can become a guard, a style rule and a line on the map. */
export type Condition =
  | { readonly kind: 'answer'; readonly question: string; readonly options: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition };

/** Chosen options by question. A question of kind `many` may have none. */
export type Answers = Readonly<Record<string, readonly string[]>>;

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

/** A rule as far as it is still open: yes or no when it is settled. */
export type Settled = Condition | boolean;

const join = (kind: 'all' | 'any', parts: readonly Settled[]): Settled => {
  const settles = kind === 'any';
  if (parts.includes(settles)) return settles;
  const open = parts.filter((part) => typeof part !== 'boolean');
  const [only] = open;
  if (!only) return !settles;
  return open.length === 1 ? only : { kind, parts: open };
};

export const allOf = (parts: readonly Settled[]): Settled => join('all', parts);
export const anyOf = (parts: readonly Settled[]): Settled => join('any', parts);
export const notOf = (part: Settled): Settled =>
  typeof part === 'boolean' ? !part : { kind: 'not', part };

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

/** How many questions a rule asks. */
export const questionsAsked = (condition: Condition | undefined): number =>
  new Set(atoms(condition).map(({ question }) => question)).size;

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
