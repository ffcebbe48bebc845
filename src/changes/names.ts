import type { Side } from './both.ts';
import type { ToldFlow } from './told.ts';

/** Of two maps by id, the ids that only one has and that mean the same: from before to now. */
const renamed = (
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> => {
  const added = [...now].filter(([id]) => !before.has(id));
  const left = new Map(added.map(([id, meaning]) => [meaning, id]));
  const names = new Map<string, string>();
  for (const [id, meaning] of before) {
    const other = now.has(id) ? undefined : left.get(meaning);
    if (other === undefined) continue;
    names.set(id, other);
    left.delete(meaning);
  }
  return names;
};

/**
 * What has another id and says the same: nobody who visits sees an id.
 * @returns of blocks and of outcomes the new id by the old one
 */
export const sameUnderOtherName = ({
  before,
  now,
}: Readonly<Record<Side, ToldFlow>>): Readonly<
  Record<'blocks' | 'outcomes', ReadonlyMap<string, string>>
> => {
  const blocks = ({ flow, pieces }: ToldFlow) =>
    new Map(
      flow.blocks.map(({ id, part }) => [
        id,
        JSON.stringify([part, { ...pieces.get(id), id: '' }]),
      ]),
    );
  const outcomes = ({ flow, texts }: ToldFlow) =>
    new Map(
      Object.keys(flow.outcomes).map((id) => [
        id,
        JSON.stringify(
          texts.filter(({ node }) => node === id).map(({ kind, forms }) => [kind, forms]),
        ),
      ]),
    );
  return {
    blocks: renamed(blocks(before), blocks(now)),
    outcomes: renamed(outcomes(before), outcomes(now)),
  };
};
