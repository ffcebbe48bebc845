import { atoms, type Answers } from './condition.ts';
import { blocksFor, type Block, type Flow } from './model.ts';
import { combinations, toldApart, type Route } from './routes.ts';

/** The facts that a block asks for; with "niets hiervan" all that it takes away. */
const factsOf = (flow: Flow, { when }: Block): ReadonlySet<string> =>
  new Set(
    atoms(when).flatMap(({ question: id, options }) => {
      const question = flow.questions[id];
      if (question?.kind !== 'many') return [];
      const isAlone = question.options.some(
        (option) => option.alone && options.includes(option.id),
      );
      const asked = isAlone ? question.options.map((option) => option.id) : options;
      return asked.map((option) => `${id} ${option}`);
    }),
  );

/** Blocks in groups that ask for no fact in common. */
const apart = (flow: Flow, blocks: readonly Block[]): readonly (readonly Block[])[] => {
  let groups: readonly { facts: ReadonlySet<string>; blocks: readonly Block[] }[] = [];
  for (const block of blocks) {
    const facts = factsOf(flow, block);
    const near = groups.filter((group) => [...facts].some((fact) => group.facts.has(fact)));
    const joined = {
      facts: new Set([...facts, ...near.flatMap((group) => [...group.facts])]),
      blocks: [...near.flatMap((group) => group.blocks), block],
    };
    groups = [...groups.filter((group) => !near.includes(group)), joined];
  }
  return groups.map((group) => group.blocks);
};

/**
 * How long the blocks of an outcome become together, at most. Whoever ticks one fact may tick another: so they
 * are counted group by group, for all sets of facts at once are too many to list.
 * @param sizes of each block, by its id
 * @param facts nobody is counted who ticks more of them
 */
export const longestFor = (
  flow: Flow,
  routes: readonly Route[],
  outcome: string,
  sizes: ReadonlyMap<string, number>,
  facts: number,
): number => {
  const isMany = (node: string) => flow.questions[node]?.kind === 'many';
  const sizeOf = (blocks: readonly Block[]) =>
    blocks.reduce((sum, { id }) => sum + (sizes.get(id) ?? 0), 0);
  const countTicked = (answers: Answers) =>
    Object.entries(answers).reduce(
      (sum, [node, options]) => sum + (isMany(node) ? options.length : 0),
      0,
    );
  const own = flow.blocks.filter(({ outcomes }) => outcomes.includes(outcome));
  const groups = apart(flow, own).map((blocks) => ({
    flow: { ...flow, blocks },
    conditions: blocks.flatMap(({ when }) => when ?? []),
  }));
  const conditions = groups.flatMap((group) => group.conditions);
  const ways = routes.filter(({ end }) => end === outcome);
  let longest = 0;
  for (const route of toldApart(flow, ways, conditions)) {
    const people = { ...route, steps: route.steps.filter(({ node }) => !isMany(node)) };
    for (const person of combinations(flow, people, conditions)) {
      const steps = route.steps.map(({ node, options }) => ({
        node,
        options: person[node] ?? options,
      }));
      // The longest so far, by how many facts are ticked at most.
      let sums = Array.from({ length: facts + 1 }, () => 0);
      for (const group of groups) {
        const best = sums.map(() => 0);
        for (const answers of combinations(flow, { ...route, steps }, group.conditions)) {
          const size = sizeOf(blocksFor(group.flow, outcome, answers));
          for (let most = countTicked(answers); most <= facts; most += 1) {
            best[most] = Math.max(best[most] ?? 0, size);
          }
        }
        sums = sums.map((_, most) =>
          Math.max(...sums.slice(0, most + 1).map((sum, here) => sum + (best[most - here] ?? 0))),
        );
      }
      longest = Math.max(longest, sums.at(-1) ?? 0);
    }
  }
  return longest;
};
