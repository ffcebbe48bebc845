import type { Condition } from './condition.ts';
import type { Flow } from './model.ts';

/**
 * A condition as a number: what means the same gets the same one, so that two visitors whom no condition can
 * tell apart any more are soon seen to be alike. 0 never holds, 1 always does.
 */
export type Formula = number;
export const never: Formula = 0;
export const always: Formula = 1;

type Shape =
  | { readonly kind: 'settled' }
  | { readonly kind: 'is'; readonly asked: string; readonly values: ReadonlySet<string> }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Formula[] }
  | { readonly kind: 'not'; readonly part: Formula };

interface Node {
  readonly shape: Shape;
  /** What it still asks. */
  readonly asks: ReadonlySet<string>;
}

/** Of a question with several answers each option is a question of its own: ticked or not. */
export const factOf = (question: string, option: string): string => `${question} ${option}`;
export const ticked = 'ja';
export const unticked = 'nee';

const nothing: ReadonlySet<string> = new Set();

/** Conditions of one flow, and what an answer leaves of them. Everything is worked out once. */
export class Formulas {
  private readonly nodes: Node[] = [
    { shape: { kind: 'settled' }, asks: nothing },
    { shape: { kind: 'settled' }, asks: nothing },
  ];
  private readonly known = new Map<string, Formula>();
  private readonly answered = new Map<string, Map<Formula, Formula>>();
  private readonly ended = new Map<Formula, boolean>();
  private readonly flow: Flow;

  constructor(flow: Flow) {
    this.flow = flow;
  }

  private make(key: string, shape: () => Shape, asks: () => ReadonlySet<string>): Formula {
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const formula = this.nodes.length;
    this.nodes.push({ shape: shape(), asks: asks() });
    this.known.set(key, formula);
    return formula;
  }

  private node(formula: Formula): Node {
    const node = this.nodes[formula];
    if (!node) throw new RangeError(`There is no formula ${formula}.`);
    return node;
  }

  private is(asked: string, values: readonly string[]): Formula {
    if (values.length === 0) return never;
    const sorted = [...new Set(values)].sort();
    return this.make(
      `is ${asked} ${sorted.join(' ')}`,
      () => ({ kind: 'is', asked, values: new Set(sorted) }),
      () => new Set([asked]),
    );
  }

  not(part: Formula): Formula {
    if (part === never) return always;
    if (part === always) return never;
    const { shape, asks } = this.node(part);
    if (shape.kind === 'not') return shape.part;
    return this.make(
      `not ${part}`,
      () => ({ kind: 'not', part }),
      () => asks,
    );
  }

  private join(kind: 'all' | 'any', parts: readonly Formula[]): Formula {
    const [settles, adds] = kind === 'all' ? [never, always] : [always, never];
    const open = new Set<Formula>();
    for (const part of parts) {
      if (part === settles) return settles;
      if (part === adds) continue;
      const { shape } = this.node(part);
      for (const one of shape.kind === kind ? shape.parts : [part]) open.add(one);
    }
    for (const one of open) {
      const { shape } = this.node(one);
      if (shape.kind === 'not' && open.has(shape.part)) return settles;
    }
    const sorted = [...open].sort((a, b) => a - b);
    const [only] = sorted;
    if (only === undefined) return adds;
    if (sorted.length === 1) return only;
    return this.make(
      `${kind} ${sorted.join(' ')}`,
      () => ({ kind, parts: sorted }),
      () => new Set(sorted.flatMap((one) => [...this.node(one).asks])),
    );
  }

  all(parts: readonly Formula[]): Formula {
    return this.join('all', parts);
  }

  any(parts: readonly Formula[]): Formula {
    return this.join('any', parts);
  }

  /** A condition of the content; without one it always holds. */
  of(condition: Condition | undefined): Formula {
    switch (condition?.kind) {
      case undefined:
        return always;
      case 'answer': {
        const { question: id, options } = condition;
        if (this.flow.questions[id]?.kind !== 'many') return this.is(id, options);
        return this.any(options.map((option) => this.is(factOf(id, option), [ticked])));
      }
      case 'not':
        return this.not(this.of(condition.part));
      case 'all':
      case 'any':
        return this.join(
          condition.kind,
          condition.parts.map((part) => this.of(part)),
        );
    }
  }

  asks(formula: Formula): ReadonlySet<string> {
    return this.node(formula).asks;
  }

  /** What is left of it after an answer. */
  after(formula: Formula, asked: string, value: string): Formula {
    const { shape, asks } = this.node(formula);
    if (!asks.has(asked)) return formula;
    const key = `${asked}=${value}`;
    const known = this.answered.get(key) ?? new Map<Formula, Formula>();
    this.answered.set(key, known);
    const before = known.get(formula);
    if (before !== undefined) return before;
    const left = this.leftOf(shape, asked, value);
    known.set(formula, left);
    return left;
  }

  private leftOf(shape: Shape, asked: string, value: string): Formula {
    switch (shape.kind) {
      case 'settled':
        return never;
      case 'is':
        return shape.values.has(value) ? always : never;
      case 'not':
        return this.not(this.after(shape.part, asked, value));
      case 'all':
      case 'any':
        return this.join(
          shape.kind,
          shape.parts.map((part) => this.after(part, asked, value)),
        );
    }
  }

  /** Whether it holds at the end: of what was never asked, nothing is so. */
  holds(formula: Formula): boolean {
    if (formula === always || formula === never) return formula === always;
    const before = this.ended.get(formula);
    if (before !== undefined) return before;
    const { shape } = this.node(formula);
    const found =
      shape.kind === 'not'
        ? !this.holds(shape.part)
        : shape.kind === 'all'
          ? shape.parts.every((part) => this.holds(part))
          : shape.kind === 'any' && shape.parts.some((part) => this.holds(part));
    this.ended.set(formula, found);
    return found;
  }
}
