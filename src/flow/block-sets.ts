import type { VisitorClass, Visitors } from './classes.ts';
import { atoms } from './condition.ts';
import { factOf } from './formulas.ts';
import type { Block, Flow } from './model.ts';

/** Blocks that some visitors read together, out of one group of them. */
export interface BlockSet extends Pick<VisitorClass, 'visitors' | 'first'> {
  /** Ids, in the order of reading. */
  readonly blocks: readonly string[];
}

/** Blocks of an outcome that hang together: what is ticked for one group says nothing of another. */
export interface BlockGroup {
  /**
   * The ticked answers that it asks for, or the questions when no ticked answer is asked for. None for what hangs
   * on who reads alone.
   */
  readonly asks: readonly string[];
  /** Every set that somebody reads, those of most visitors first. Together they count everybody once. */
  readonly sets: readonly BlockSet[];
}

/** What it asks for: ticked answers; without any its questions, but the first, which everybody answers. */
const asksOf = (flow: Flow, { when }: Block): readonly string[] => {
  const asked = atoms(when);
  const facts = asked.flatMap(({ question: id, options }) =>
    flow.questions[id]?.kind === 'many' ? options.map((option) => factOf(id, option)) : [],
  );
  if (facts.length > 0) return facts;
  return asked.flatMap(({ question }) => (question === flow.start ? [] : [question]));
};

/** Blocks that ask for something in common, directly or by way of others; those without any are one group too. */
const groupsOf = (flow: Flow, blocks: readonly Block[]) => {
  let groups: readonly { asks: ReadonlySet<string>; ids: ReadonlySet<string> }[] = [];
  for (const block of blocks) {
    const asks = asksOf(flow, block);
    const near = groups.filter((group) =>
      asks.length === 0 ? group.asks.size === 0 : asks.some((one) => group.asks.has(one)),
    );
    const joined = {
      asks: new Set([...near.flatMap((group) => [...group.asks]), ...asks]),
      ids: new Set([...near.flatMap((group) => [...group.ids]), block.id]),
    };
    groups = [...groups.filter((group) => !near.includes(group)), joined];
  }
  return groups;
};

/**
 * Which blocks are read together at an outcome, and by how many. Who may tick ten facts can read millions of
 * sets of blocks; so they are told group by group, and two groups share no ticked answer.
 */
export const blockSetsOf = (visitors: Visitors, outcome: string): readonly BlockGroup[] => {
  const { flow } = visitors;
  const own = flow.blocks.filter(({ outcomes }) => outcomes.includes(outcome));
  return groupsOf(flow, own).map(({ asks, ids }) => {
    const blocks = own.filter(({ id }) => ids.has(id));
    const found = visitors.classes(
      outcome,
      blocks.map(({ when }) => when),
    );
    const sets = found.map(({ holds, visitors: count, first }) => ({
      blocks: blocks.flatMap(({ id }, at) => (holds[at] ? [id] : [])),
      visitors: count,
      first,
    }));
    return {
      asks: [...asks],
      sets: sets.sort(
        (one, other) =>
          Number(other.visitors - one.visitors) ||
          one.blocks.join().localeCompare(other.blocks.join()),
      ),
    };
  });
};
