import { atoms, type Condition } from './condition.ts';
import { done, inputId } from './ids.ts';
import { goOn, type Flow } from './model.ts';
import { parts } from './schema.ts';
import type { Route, Routes, Step } from './routes.ts';

const has = (inputs: readonly string[]): string => {
  const checked = inputs.map((id) => `#${id}`);
  return `:has(${checked.length === 1 ? checked.join('') : `:is(${checked.join(',')})`}:checked)`;
};

const stepSelector = (flow: Flow, { node, options }: Step): string =>
  flow.questions[node]?.kind === 'many'
    ? has([inputId(node, done)])
    : has(options.map((option) => inputId(node, option)));

type Way = readonly Step[];

/** What of a step matters for the way: of a question with several answers only that it was left. */
const essence = (flow: Flow, steps: Way): Way =>
  steps.map((step) =>
    flow.questions[step.node]?.kind === 'many' ? { node: step.node, options: [done] } : step,
  );

const sameStep = (a: Step | undefined, b: Step | undefined) =>
  a !== undefined &&
  a.node === b?.node &&
  a.options.length === b.options.length &&
  a.options.every((option) => b.options.includes(option));

const sameWay = (a: Way, b: Way) =>
  a.length === b.length && a.every((step, index) => sameStep(step, b[index]));

/** Joins ways that differ in the answers to one question only. */
const merge = (ways: readonly Way[]): readonly Way[] => {
  const merged: Way[] = [];
  for (const way of ways) {
    const index = merged.findIndex(
      (other) =>
        other.length === way.length &&
        other.every(({ node }, i) => node === way[i]?.node) &&
        other.filter((step, i) => !sameStep(step, way[i])).length <= 1,
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

/** One selector for several ways, what they share written once: the sheet is read on slow phones. */
const factored = (flow: Flow, ways: readonly Way[]): string => {
  const [first, ...others] = ways;
  if (!first) return '';
  if (others.length === 0) return first.map((step) => stepSelector(flow, step)).join('');
  const shortest = Math.min(...ways.map((way) => way.length));
  let head = 0;
  while (head < shortest && others.every((way) => sameStep(way[head], first[head]))) head += 1;
  let tail = 0;
  while (
    tail < shortest - head &&
    others.every((way) => sameStep(way.at(-1 - tail), first.at(-1 - tail)))
  ) {
    tail += 1;
  }
  const css = (steps: Way) => steps.map((step) => stepSelector(flow, step)).join('');
  const middles = ways.map((way) => way.slice(head, way.length - tail));
  const byLast = groupBy(middles, (way) => JSON.stringify(way.at(-1)));
  const inner =
    byLast.size === 1 || byLast.size === middles.length
      ? middles.map(css)
      : [...byLast.values()].map((group) => factored(flow, group));
  // A way that adds nothing makes the others needless.
  const middle = inner.includes('') ? '' : either(inner);
  return `${css(first.slice(0, head))}${middle}${css(first.slice(first.length - tail))}`;
};

const waySelector = (flow: Flow, ways: readonly Way[]): string =>
  factored(flow, merge(ways.map((way) => essence(flow, way))));

/** Several routes as one: for each question on all of them, every answer that one of them allows. */
const union = (routes: readonly Route[]): Route => {
  const [first] = routes;
  return {
    end: first?.end ?? '',
    steps: (first?.steps ?? []).flatMap(({ node }) => {
      const steps = routes.map((route) => route.steps.find((step) => step.node === node));
      if (!steps.every((step) => step !== undefined)) return [];
      return [{ node, options: [...new Set(steps.flatMap((step) => step.options))] }];
    }),
  };
};

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

/**
 * The selectors under which a condition holds on some routes: one, unless a question of the
 * condition is on some of them and not on others.
 * @param until the way to this node counts, when a route has to be told from the others
 */
const fits = (
  flow: Flow,
  routes: readonly Route[],
  condition: Condition,
  until?: string,
): readonly { readonly selector: string }[] => {
  const asked = atoms(condition).map(({ question }) => question);
  const groups = groupBy(routes, ({ steps }) =>
    asked.map((question) => (steps.some(({ node }) => node === question) ? '1' : '0')).join(''),
  );
  return [...groups.values()].flatMap((members) => {
    const fit = fitOn(flow, union(members), condition);
    if (fit === false) return [];
    const ways = members.map(({ steps }) =>
      until === undefined
        ? steps
        : steps.slice(
            0,
            steps.findIndex(({ node }) => node === until),
          ),
    );
    const only = groups.size === 1 ? '' : waySelector(flow, ways);
    return [{ selector: `${only}${fit === true ? '' : fit.css}` }];
  });
};

/** Shown as the layers of the site have it: a line when it is answered, and else as it stands. */
const show = (selector: string) => `${selector}{display:revert-layer}`;

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
  const waysTo = new Map<string, Way[]>();
  for (const { steps } of routes) {
    steps.forEach(({ node }, index) => {
      const way = essence(flow, steps.slice(0, index));
      const known = waysTo.get(node) ?? [];
      if (!known.some((other) => sameWay(other, way))) waysTo.set(node, [...known, way]);
    });
  }
  const byWays = groupBy(
    Object.keys(flow.questions).filter((node) => waysTo.has(node)),
    (node) => waySelector(flow, waysTo.get(node) ?? []),
  );
  for (const [selector, nodes] of byWays) {
    const shown = nodes.map((node) => `[data-node=${node}]`).join(',');
    rules.push(selector === '' ? show(shown) : `&${selector}{${show(shown)}}`);
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
    const through = routes.filter(({ steps }) => steps.some(({ node }) => node === first.node));
    const labels = group.map(({ input }) => `[data-option=${input}]`).join(',');
    for (const { selector } of fits(flow, through, first.when, first.node)) {
      rules.push(`&${selector}{${show(labels)}}`);
    }
  }

  for (const [end, ways] of groupBy(routes, (route) => route.end)) {
    const outcome = flow.outcomes[end];
    const waiting = outcome?.next ? `:not(:has(#${inputId(end, goOn)}:checked))` : '';
    const fixed = [`[data-node=${end}]`, '.advice'];
    const inner: string[] = [];
    const own = flow.blocks.filter(({ outcomes }) => outcomes.includes(end));
    // A part is there as it stands, unless this outcome has nothing for it, or only sometimes.
    const sure = new Set(own.flatMap(({ part, when }) => (when ? [] : [part])));
    const unsure = parts.filter((part) => !sure.has(part));
    if (unsure.length > 0) {
      inner.push(`${unsure.map((part) => `[data-part=${part}]`).join(',')}{display:none}`);
    }
    for (const block of own) {
      const shown = [
        `[data-block=${block.id}]`,
        ...(sure.has(block.part) ? [] : [`[data-part=${block.part}]`]),
      ].join(',');
      if (!block.when) {
        fixed.push(`[data-block=${block.id}]`);
        continue;
      }
      for (const { selector } of fits(flow, ways, block.when)) {
        inner.push(selector === '' ? show(shown) : `&${selector}{${show(shown)}}`);
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

  const hidden = ['[data-node]', '[data-block]', '[data-passed]', '.advice', '[data-when]'].join(
    ',',
  );
  return `@supports selector(:has(*)) and selector(&){.flow:not([data-live]){${hidden}{display:none}${rules.join('')}}}`;
};
