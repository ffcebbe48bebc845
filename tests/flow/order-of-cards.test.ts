import { describe, expect, test } from 'vitest';
import { inOrderOfNow } from '../../src/flow/cards.ts';
import { advice, fit, report } from '../support/flows.ts';
import { answer, broken, readingsOf, type Reading } from '../support/readings.ts';

// Somebody who read whom to call finds that card where the words say it. What is right is read from the content.

describe.each([advice, report, fit])('$id', (sources) => {
  const everybody = readingsOf(
    sources,
    ({ part, helpline }) => part === 'nu' || helpline !== undefined,
    [answer('nu', 'veilig')],
  );
  const buttons = new Map(sources.flow.blocks.map(({ id, button }) => [id, button]));

  /** Whom "nu" names: a large button stands above the words. */
  const named = ({ pieces }: Reading): readonly string[] =>
    pieces
      .filter(({ part }) => part === 'nu')
      .flatMap(({ id, numbers }) => [buttons.get(id) ?? [], numbers].flat());

  /** The cards as a visitor finds them. */
  const cards = (one: Reading) => inOrderOfNow(named(one), one.helplines);

  test('the cards come in the order in which "nu" names them', () => {
    expect(everybody.length).toBeGreaterThan(20);
    const isOther = (one: Reading) => {
      // Of the alarm number "nu" says when to call it: it comes first for who may be in danger, and else last.
      const wanted = [...new Set(named(one))].filter(
        (id) => id !== '112' && one.helplines.includes(id),
      );
      const found = cards(one).filter((id) => id !== '112');
      return wanted.some((id, at) => found[at] !== id);
    };
    expect(broken(everybody, isOther)).toEqual([]);
  });

  test('no card is lost, and none comes twice', () => {
    expect(
      broken(
        everybody,
        (one) => [...cards(one)].sort().join() !== [...new Set(one.helplines)].sort().join(),
      ),
    ).toEqual([]);
  });

  test('112 is not first for who said to be safe', () => {
    expect(
      broken(everybody, (one) => one.answers['nu']?.join() === 'veilig' && cards(one)[0] === '112'),
    ).toEqual([]);
  });
});
