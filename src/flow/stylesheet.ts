import type { Condition } from './condition.ts';
import { goOn, type Flow } from './model.ts';
import type { Route, Routes, Step } from './routes.ts';

/**
 * Ids of the form's inputs: the one place where the style rules, the markup and the island meet.
 */
export const inputId = (node: string, option: string): string => `${node}--${option}`;
/** The control that takes an answer back without JavaScript, and the one that ends a `many`. */
export const again = 'opnieuw';
export const done = 'klaar';

const has = (inputs: readonly string[]): string => {
  const checked = inputs.map((id) => `#${id}`);
  return `:has(${checked.length === 1 ? checked.join('') : `:is(${checked.join(',')})`}:checked)`;
};

const stepSelector = (flow: Flow, { node, options }: Step): string =>
  flow.questions[node]?.kind === 'many'
    ? has([inputId(node, done)])
    : has(options.map((option) => inputId(node, option)));

const sameStep = (a: Step, b: Step) =>
  a.node === b.node && a.options.length === b.options.length && a.options.every((o) => b.options.includes(o));

/** Joins ways that differ in the answers to one question only. */
const merge = (ways: readonly (readonly Step[])[]): readonly (readonly Step[])[] => {
  const merged: (readonly Step[])[] = [];
  for (const way of ways) {
    const index = merged.findIndex(
      (other) =>
        other.length === way.length &&
        other.every(({ node }, i) => node === way[i]?.node) &&
        other.filter((step, i) => !(way[i] && sameStep(step, way[i]))).length <= 1,
    );
    const twin = merged[index];
    if (!twin) {
      merged.push(way);
      continue;
    }
    merged[index] = twin.map((step, i) => ({
      node: step.node,
      options: [...new Set([...step.options, ...(way[i]?.options ?? [])])],
    }));
  }
  return merged.length < ways.length ? merge(merged) : merged;
};

const either = (selectors: readonly string[]): string =>
  selectors.length === 1 ? selectors.join('') : `:is(${selectors.join(',')})`;

const waySelector = (flow: Flow, ways: readonly (readonly Step[])[]): string =>
  either(merge(ways).map((way) => way.map((step) => stepSelector(flow, step)).join('') || '*'));

type Fit = { readonly css: string } | boolean;

const negate = (fit: Fit): Fit => (typeof fit === 'boolean' ? !fit : { css: `:not(${fit.css})` });

const join = (fits: readonly Fit[], kind: 'all' | 'any'): Fit => {
  const settles = kind === 'any';
  if (fits.some((fit) => fit === settles)) return settles;
  const open = fits.flatMap((fit) => (typeof fit === 'boolean' ? [] : [fit.css]));
  if (open.length === 0) return !settles;
  return { css: kind === 'all' ? open.join('') : either(open) };
};

/** A condition as a selector on the form, given what the route already says. */
const fitOn = (flow: Flow, route: Route, condition: Condition): Fit => {
  switch (condition.kind) {
    case 'answer': {
      const step = route.steps.find(({ node }) => node === condition.question);
      const shared = step?.options.filter((option) => condition.options.includes(option)) ?? [];
      if (!step || shared.length === 0) return false;
      const many = flow.questions[step.node]?.kind === 'many';
      if (!many && shared.length === step.options.length) return true;
      const offered = shared.map((id) => {
        const when = flow.questions[step.node]?.options.find((option) => option.id === id)?.when;
        return join(
          [{ css: has([inputId(step.node, id)]) }, when ? fitOn(flow, route, when) : true],
          'all',
        );
      });
      // One `:has()` for options that are always offered keeps the sheet small.
      const plain = shared.filter(
        (id) => !flow.questions[step.node]?.options.find((option) => option.id === id)?.when,
      );
      return plain.length === shared.length
        ? { css: has(shared.map((id) => inputId(step.node, id))) }
        : join(offered, 'any');
    }
    case 'all':
    case 'any':
      return join(
        condition.parts.map((part) => fitOn(flow, route, part)),
        condition.kind,
      );
    case 'not':
      return negate(fitOn(flow, route, condition.part));
  }
};

const show = (selector: string) => `${selector}{display:block}`;

const groupBy = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
};

/**
 * The module without JavaScript: style rules that show the right question, outcome and blocks from
 * the checked inputs alone. They hold until an island takes the form over (`data-live`).
 */
export const toStylesheet = (flow: Flow, { routes }: Routes): string => {
  const rules: string[] = [];
  const waysTo = new Map<string, (readonly Step[])[]>();
  for (const { steps } of routes) {
    steps.forEach(({ node }, index) => {
      const way = steps.slice(0, index);
      const known = waysTo.get(node) ?? [];
      if (!known.some((other) => other.length === way.length && other.every((s, i) => way[i] && sameStep(s, way[i])))) {
        waysTo.set(node, [...known, way]);
      }
    });
  }
  const byWays = groupBy(
    Object.keys(flow.questions).filter((node) => waysTo.has(node)),
    (node) => waySelector(flow, waysTo.get(node) ?? []),
  );
  for (const [selector, nodes] of byWays) {
    const shown = nodes.map((node) => `[data-node=${node}]`).join(',');
    rules.push(selector === '*' ? show(shown) : `&${selector}{${show(shown)}}`);
  }

  const optionRules = groupBy(
    Object.values(flow.questions).flatMap(({ id: node, options }) =>
      options.flatMap(({ id, when }) => (when ? [{ input: inputId(node, id), node, when }] : [])),
    ),
    ({ node, when }) => `${node} ${JSON.stringify(when)}`,
  );
  for (const group of optionRules.values()) {
    const [first] = group;
    if (!first) continue;
    const fits = routes
      .filter(({ steps }) => steps.some(({ node }) => node === first.node))
      .map((route) => ({ route, fit: fitOn(flow, route, first.when) }));
    const selectors = groupBy(
      fits.filter(({ fit }) => fit !== false),
      ({ fit }) => (typeof fit === 'boolean' ? '' : fit.css),
    );
    for (const [css, members] of selectors) {
      const ways = members.map(({ route }) =>
        route.steps.slice(0, route.steps.findIndex(({ node }) => node === first.node)),
      );
      const labels = group.map(({ input }) => `[data-option=${input}]`).join(',');
      rules.push(`&${waySelector(flow, ways)}${css}{${labels}{display:flex}}`);
    }
  }

  for (const [end, ways] of groupBy(routes, (route) => route.end)) {
    const outcome = flow.outcomes[end];
    const waiting = outcome?.next ? `:not(:has(#${inputId(end, goOn)}:checked))` : '';
    const fixed = [`[data-node=${end}]`, '.advice'];
    const inner: string[] = [];
    for (const block of flow.blocks.filter(({ outcomes }) => outcomes.includes(end))) {
      if (!block.when) {
        fixed.push(`[data-block=${block.id}]`);
        continue;
      }
      const { when } = block;
      const fits = groupBy(ways, (route) => JSON.stringify(fitOn(flow, route, when)));
      for (const members of fits.values()) {
        const [route] = members;
        const fit = route ? fitOn(flow, route, when) : false;
        if (fit === false) continue;
        const only =
          members.length === ways.length
            ? ''
            : waySelector(
                flow,
                members.map(({ steps }) => steps),
              );
        const css = `${only}${fit === true ? '' : fit.css}`;
        if (css === '') fixed.push(`[data-block=${block.id}]`);
        else inner.push(`&${css}{${show(`[data-block=${block.id}]`)}}`);
      }
    }
    const selector = waySelector(
      flow,
      ways.map(({ steps }) => steps),
    );
    // A passed urgent advice leaves one line behind, so that it can be read again.
    const passed = outcome?.next ? show(`[data-passed=${end}]`) : '';
    rules.push(
      `&${selector}{${passed}${waiting ? `&${waiting}{` : ''}${show(fixed.join(','))}${inner.join('')}${waiting ? '}' : ''}}`,
    );
  }

  const hidden = ['[data-node]', '[data-block]', '[data-passed]', '.advice', '[data-when]'].join(',');
  return `@supports selector(:has(*)) and selector(&){.flow:not([data-live]){${hidden}{display:none}${rules.join('')}}}`;
};
