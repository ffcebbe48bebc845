import type { Condition } from './condition.ts';
import { blockClass, inputId, nodeClass, notFor, onlyFor } from './ids.ts';
import type { Block, Flow } from './model.ts';
import { headedParts } from './schema.ts';
import { canMeet, shownIn, type Shown } from './shown.ts';
import type { Stages } from './stages.ts';

/** An id as CSS writes it: there, no name begins with a digit. */
const named = (id: string): string => id.replace(/^\d/, String.raw`\3$& `);

const oneOf = (ids: readonly string[]): string => {
  const inputs = ids.map((id) => `#${named(id)}`);
  return inputs.length === 1 ? inputs.join('') : `:is(${inputs.join(',')})`;
};

/** Words conditions over the inputs of a flow as selectors on `.flow-questions`, within which browsers look. */
const selectorsIn = (flow: Flow) => {
  const inputsOf = (condition: Condition): readonly string[] =>
    condition.kind === 'answer' && condition.question in flow.questions
      ? condition.options.map((option) => inputId(condition.question, option))
      : [];
  const selectorOf = (condition: Condition): string => {
    switch (condition.kind) {
      case 'answer': {
        const inputs = inputsOf(condition);
        if (inputs.length > 0) return `:has(${oneOf(inputs)}:checked)`;
        // The way on behind an outcome stands below all advice: the path to it keeps that from being searched.
        const ids = condition.options.map((option) => inputId(condition.question, option));
        return `:has(~.passed>.go-on>${oneOf(ids)}:checked)`;
      }
      case 'all':
        return condition.parts.map(selectorOf).join('');
      case 'any': {
        // One `:has()` for all that are plain inputs: a browser looks through the questions for each.
        const inputs = condition.parts.flatMap(inputsOf);
        const others = condition.parts.filter((part) => inputsOf(part).length === 0);
        const all = [
          ...(inputs.length > 0 ? [`:has(${oneOf(inputs)}:checked)`] : []),
          ...others.map(selectorOf),
        ];
        return all.length === 1 ? all.join('') : `:is(${all.join(',')})`;
      }
      case 'not':
        return `:not(${selectorOf(condition.part)})`;
    }
  };
  return selectorOf;
};

/** Rules below what they have in common, so that it is written and looked up once. */
class Rules {
  readonly #own: string[] = [];
  readonly #below = new Map<string, Rules>();

  /** @param css holds where all of the selectors match */
  add([selector, ...others]: readonly string[], css: string): void {
    if (selector === undefined) {
      this.#own.push(css);
      return;
    }
    const below = this.#below.get(selector) ?? new Rules();
    this.#below.set(selector, below);
    below.add(others, css);
  }

  toString(): string {
    const below = [...this.#below].map(([selector, rules]) => {
      let [chain, last] = [selector, rules];
      for (;;) {
        const [only, ...others] = last.#below;
        if (!only || others.length > 0 || last.#own.length > 0) break;
        chain += only[0];
        last = only[1];
      }
      return `&${chain}{${last.toString()}}`;
    });
    return [...this.#own, ...below].join('');
  }
}

/** Shown as the layers of the site have it: a line when it is answered, and else as it stands. */
const show = (subjects: readonly string[]) => `${subjects.join(',')}{display:revert-layer}`;
const hide = (subjects: readonly string[]) => `${subjects.join(',')}{display:none}`;

const wholeSheet = (whenever: string, rules: Rules): string =>
  `@supports selector(:has(*)) and selector(&){.flow:not([data-live]){${whenever}&>.flow-questions{${rules.toString()}}}}`;

const nodeSelector = (node: string) => `.${nodeClass(node)}`;
const blockSelector = ({ id, part }: Block) =>
  part === 'opening' ? `.${blockClass(id)}` : `#${named(id)}`;
const partSelector = (part: string) => `[data-part=${part}]`;

/** The parts that are in the page: those of which the flow has something to say. */
const partsOf = ({ blocks }: Pick<Flow, 'blocks'>) =>
  headedParts.filter((part) => blocks.some((block) => block.part === part));

/** Who reads a variant: a selector on `.flow-questions`, and what they are called in the page. */
interface Readers {
  readonly name: string;
  readonly selector: string;
}

const nobody = 'niemand';

/** The readers of each variant: those of different questions and outcomes are the same when one rule finds them. */
const readersIn = (flow: Flow, shown: Shown): ReadonlyMap<string, ReadonlyMap<string, Readers>> => {
  const selectorOf = selectorsIn(flow);
  const bySelector = new Map<string, Readers>();
  const names = new Set([nobody]);
  const called = (selector: string, id: string): Readers => {
    const known = bySelector.get(selector);
    if (known) return known;
    const name = names.has(id) ? `${id}-${names.size}` : id;
    const readers = { name, selector };
    names.add(name);
    bySelector.set(selector, readers);
    return readers;
  };
  return new Map(
    shown.nodes.map((node) => {
      const read = shown.worded(node).flatMap(([{ id }, reads]) => {
        if (reads === false) return [];
        return [[id, called(reads === true ? '' : selectorOf(reads), id)] as const];
      });
      return [node, new Map(read)];
    }),
  );
};

/**
 * Shows the words of variants, and hides those in whose place they stand. It does not say where a visitor is:
 * words of what is not displayed are not displayed either.
 * @param read the readers of the variants that stand there
 * @param within where these words stand, as selectors that begin at `.flow-questions`
 */
const addWords = (rules: Rules, read: Iterable<Readers>, within: readonly string[]): void => {
  for (const { name, selector } of new Set(read)) {
    const all = (one: string) => within.map((place) => `${place}.${one}`);
    rules.add(
      selector === '' ? [] : [selector],
      `${show(all(onlyFor(name)))}${hide(all(notFor(name)))}`,
    );
  }
};

const questionSheet = (flow: Flow, shown: Shown, readers: readonly Readers[]): string => {
  const rules = new Rules();
  const selectorOf = selectorsIn(flow);
  for (const node of shown.nodes) {
    const question = flow.questions[node];
    if (!question) continue;
    for (const way of shown.reached(node)) {
      const here = way.map(selectorOf);
      rules.add(here, show([nodeSelector(node)]));
      for (const option of question.options) {
        const offered = option.when ? shown.offered(question, option) : false;
        if (offered === false) continue;
        const label = `[data-option=${named(inputId(node, option.id))}]`;
        rules.add([...here, ...(offered === true ? [] : [selectorOf(offered)])], show([label]));
      }
    }
  }
  addWords(rules, readers, ['']);
  const all = ['[data-node]', '[data-block]', '[data-passed]', '.advice', '[data-when]', '.only'];
  if (flow.firstLines.length > 0) all.push('[data-first]');
  return wholeSheet(hide(all), rules);
};

/** Somebody to tell it, for whoever gave an answer to the first question: all have given one who read an advice. */
interface Told {
  readonly id: string;
  readonly when?: Condition | undefined;
}

const adviceSheet = (
  flow: Flow,
  shown: Shown,
  readers: readonly Readers[],
  told: readonly Told[],
): string => {
  const rules = new Rules();
  const selectorOf = selectorsIn(flow);
  for (const [index, line] of flow.firstLines.entries()) {
    // The first that holds hides those behind it, by name: to look for siblings takes browsers three times as long.
    const behind = flow.firstLines.slice(index + 1).filter((other) => canMeet(line, other));
    const ids = behind.map(({ id }) => `#${named(id)}`);
    const hidden = ids.length > 0 ? `${ids.join(',')}{display:none!important}` : '';
    const css = `${show([`#${named(line.id)}`])}${hidden}`;
    for (const way of shown.begins(line)) rules.add(way.map(selectorOf), css);
  }
  // An advice says what to do now, and says it whole.
  const noFirstLine = flow.firstLines.length > 0 ? hide(['.first-lines']) : '';
  for (const { id, next } of Object.values(flow.outcomes)) {
    if (!shown.nodes.includes(id)) continue;
    const own = flow.blocks.filter(({ outcomes }) => outcomes.includes(id));
    // A part is there as it stands, unless this outcome has nothing for it, or only sometimes.
    const sure = new Set(own.flatMap(({ part, when }) => (when ? [] : [part])));
    const always = own.filter(({ when }) => !when).map(blockSelector);
    const unsure = partsOf(flow)
      .filter((part) => !sure.has(part))
      .map(partSelector);
    const inAdvice = [
      show([nodeSelector(id), ...always]),
      ...(unsure.length > 0 ? [hide(unsure)] : []),
    ];
    const sometimes = own.flatMap((block) => {
      const fits = block.when ? shown.fits(id, block) : false;
      if (fits === false) return [];
      const isHeaded = block.part !== 'opening' && !sure.has(block.part);
      const part = isHeaded ? [partSelector(block.part)] : [];
      const css = show([blockSelector(block), ...part].map((subject) => `~.advice ${subject}`));
      return [{ fits: fits === true ? [] : [selectorOf(fits)], css }];
    });
    for (const way of shown.reached(id)) {
      const reached = way.map(selectorOf);
      // A passed urgent advice leaves one line behind, so that it can be read again.
      if (next !== undefined) rules.add(reached, show([`~[data-passed=${named(id)}]`]));
      const here = [...reached, ...shown.notPassed(id).map(selectorOf)];
      rules.add(here, `~.advice{display:revert-layer;${inAdvice.join('')}}${noFirstLine}`);
      for (const { fits, css } of sometimes) rules.add([...here, ...fits], css);
    }
  }
  for (const { id, when } of told) {
    if (when)
      rules.add([selectorOf({ kind: 'not', part: when })], hide([`~.advice #${named(id)}`]));
  }
  addWords(rules, readers, ['~.advice ', '~.passed ']);
  return wholeSheet('', rules);
};

/** The style rules of a flow: those of its questions are needed before there is an advice in the page. */
export interface Stylesheet {
  readonly questions: string;
  readonly advice: string;
  /** What the rules call the readers of a variant of a question or outcome. */
  readonly readers: (node: string, variant: string) => string;
}

/**
 * The module without JavaScript: style rules that show the right question, outcome and blocks from
 * the checked inputs alone. They hold until an island takes the form over (`data-live`).
 * @param told whom to tell it, as far as it hangs on the first answer alone
 */
export const toStylesheet = (
  flow: Flow,
  stages: Stages,
  told: readonly Told[] = [],
): Stylesheet => {
  const shown = shownIn(flow, stages);
  const readers = readersIn(flow, shown);
  const readersOf = (nodes: object) =>
    [...readers].flatMap(([node, read]) => (node in nodes ? [...read.values()] : []));
  return {
    questions: questionSheet(flow, shown, readersOf(flow.questions)),
    advice: adviceSheet(flow, shown, readersOf(flow.outcomes), told),
    readers: (node, variant) => readers.get(node)?.get(variant)?.name ?? nobody,
  };
};
