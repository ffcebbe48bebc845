import { expect, test } from 'vitest';
import { blockSetsOf, type BlockGroup } from '../../src/flow/block-sets.ts';
import { visitorsOf, type Visitors } from '../../src/flow/classes.ts';
import { stagesOf } from '../../src/flow/stages.ts';
import { advice, fit, report } from '../support/flows.ts';

// The golden book: which blocks are read together, and by how many. Whoever changes a flow sees in the diff for
// whom. To renew it, and read what changed: npm run test:unit -- tests/flow/golden.test.ts -u

const inDutch = (count: bigint) => count.toLocaleString('nl-NL');
const widest = 12;

const groupLines = ({ asks, sets }: BlockGroup): readonly string[] => {
  const [most] = sets;
  const always = (most?.blocks ?? []).filter((id) =>
    sets.every(({ blocks }) => blocks.includes(id)),
  );
  const head = asks.length === 0 ? '' : `[${asks.join(', ')}]`;
  const shared = always.length > 0 ? [`  ${head} altijd: ${always.join(' ')}`] : [`  ${head}`];
  if (sets.length === 1) return shared;
  const lines = sets.map(({ blocks, visitors }) => {
    const own = blocks.filter((id) => !always.includes(id));
    return `${inDutch(visitors).padStart(widest)} ${own.join(' ') || '–'}`;
  });
  return [...(head === '' && always.length === 0 ? [] : shared), ...lines];
};

const bookOf = (visitors: Visitors): string => {
  const ids = Object.keys(visitors.flow.outcomes).sort();
  const outcomes = ids.flatMap((outcome) => [
    `${outcome}: ${inDutch(visitors.whoever(outcome, undefined)?.visitors ?? 0n)}`,
    ...blockSetsOf(visitors, outcome).flatMap(groupLines),
  ]);
  return `${outcomes.join('\n')}\n`;
};

const books = [advice, report, fit].map(({ id, flow }) => {
  return [id, bookOf(visitorsOf(flow, stagesOf(flow)))] as const;
});

test.each(books)('who reads what in %s is what was reviewed', async (id, book) => {
  await expect(book).toMatchFileSnapshot(`golden/${id}.txt`);
});

test('the books can be read', () => {
  const lines = books.reduce((sum, [, book]) => sum + book.split('\n').length, 0);
  expect(lines).toBeLessThanOrEqual(3000);
});
