import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, type Answers, type Condition, type Settled } from '../../src/flow/condition.ts';
import { done } from '../../src/flow/ids.ts';
import {
  answeredOnly,
  blocksFor,
  firstLineAt,
  optionsFor,
  replay,
  type Flow,
} from '../../src/flow/model.ts';
import { shownIn } from '../../src/flow/shown.ts';
import { stagesOf } from '../../src/flow/stages.ts';
import { toStylesheet } from '../../src/flow/stylesheet.ts';
import { kitchenSink } from '../support/flows.ts';
import { flowAndRules, formStates, smallFlow } from '../support/small-flows.ts';

// The oracle is the visit itself: the answers are replayed, as the machine does.

/** What counts of all that is checked: a question with several answers from when it was left. */
const answersIn = (flow: Flow, checked: Answers): Answers =>
  Object.fromEntries(
    Object.entries(checked).filter(([node, options]) =>
      flow.questions[node]?.kind === 'many' ? options.includes(done) : options.length > 0,
    ),
  );

const isOn = (condition: Settled, checked: Answers) =>
  typeof condition === 'boolean' ? condition : holds(condition, checked);

/** What a visit shows, in words. */
const visited = (flow: Flow, checked: Answers): readonly string[] => {
  const { answers, path, node } = replay(flow, answersIn(flow, checked));
  const shown = [...path, node].flatMap((id) => {
    const question = flow.questions[id];
    const before = Object.fromEntries(
      path.slice(0, [...path, node].indexOf(id)).map((one) => [one, answers[one] ?? []]),
    );
    const others = (question ?? flow.outcomes[id])?.variants ?? [];
    const own = others.find(({ when }) => !when || holds(when, before));
    const words = own ? [`${id} in the words of ${own.id}`] : [];
    if (!question) {
      return [...words, `${id} can be read again`, ...(id === node ? [id] : [])];
    }
    return [id, ...words, ...optionsFor(question, before).map((option) => `${id}: ${option.id}`)];
  });
  const blocks = node in flow.outcomes ? blocksFor(flow, node, answers) : [];
  return [...shown, ...blocks.map(({ id }) => id)].sort();
};

/** What the conditions say is shown. */
const told = (flow: Flow, shown: ReturnType<typeof shownIn>, checked: Answers) => {
  const all = (chain: readonly Settled[]) => chain.every((part) => isOn(part, checked));
  return shown.nodes
    .flatMap((node) => {
      if (!shown.reached(node).some(all)) return [];
      const words = shown
        .worded(node)
        .flatMap(([{ id }, reads]) =>
          isOn(reads, checked) ? [`${node} in the words of ${id}`] : [],
        );
      const question = flow.questions[node];
      if (question) {
        const offered = question.options.filter((option) =>
          isOn(shown.offered(question, option), checked),
        );
        return [node, ...words, ...offered.map(({ id }) => `${node}: ${id}`)];
      }
      const again = `${node} can be read again`;
      if (!all(shown.notPassed(node))) return [again, ...words];
      const blocks = flow.blocks.filter(
        (block) => block.outcomes.includes(node) && isOn(shown.fits(node, block), checked),
      );
      return [node, again, ...words, ...blocks.map(({ id }) => id)];
    })
    .sort();
};

const expectSame = (flow: Flow, most: number) => {
  const unfolded = stagesOf(flow);
  const shown = shownIn(flow, unfolded);
  const { readers } = toStylesheet(flow, unfolded);
  const read = shown.nodes.flatMap((node) =>
    shown.worded(node).map(([{ id }, reads]) => ({ node, name: readers(node, id), reads })),
  );
  const byName = Object.values(Object.groupBy(read, ({ name }) => name));
  for (const checked of formStates(flow, done, most)) {
    expect(told(flow, shown, checked), JSON.stringify(checked)).toEqual(visited(flow, checked));
    // Who has one name reads all words of that name, or none.
    for (const same of byName) {
      expect(new Set(same?.map(({ reads }) => isOn(reads, checked))).size).toBe(1);
    }
  }
};

test('of any flow, whatever is checked, exactly that is shown which the answers lead to', () => {
  fc.assert(
    fc.property(smallFlow, (flow) => {
      expectSame(flow, 300);
    }),
    { numRuns: 400, seed: 20_261_128 },
  );
});

test('of one of everything, in every state that the form can be in', () => {
  expectSame(kitchenSink.flow, 20_000);
});

/** Whether a rule holds of these answers, whatever else comes: undefined when that is still open. */
const settledBy = (rule: Condition, answers: Answers): boolean | undefined => {
  switch (rule.kind) {
    case 'answer': {
      const given = answers[rule.question];
      return given && rule.options.some((option) => given.includes(option));
    }
    case 'not': {
      const part = settledBy(rule.part, answers);
      return part === undefined ? undefined : !part;
    }
    case 'all':
    case 'any': {
      const parts = rule.parts.map((part) => settledBy(part, answers));
      const ends = rule.kind === 'any';
      if (parts.includes(ends)) return ends;
      return parts.includes(undefined) ? undefined : !ends;
    }
  }
};

test('of any first lines that one stands there which its answers settle, and none before', () => {
  let seen = 0;
  fc.assert(
    fc.property(flowAndRules, ({ flow: bare, rules }) => {
      const flow: Flow = {
        ...bare,
        firstLines: rules.map((rule, index) => ({
          id: `eerst${index}`,
          when: answeredOnly(rule, bare.questions),
        })),
      };
      const shown = shownIn(flow, stagesOf(flow));
      const lines = flow.firstLines.map((line) => ({ id: line.id, ways: shown.begins(line) }));
      for (const checked of formStates(flow, done, 200)) {
        const { answers } = replay(flow, answersIn(flow, checked));
        const first = rules.findIndex((rule) => settledBy(rule, answers) === true);
        const expected = first < 0 ? undefined : `eerst${first}`;
        if (expected) seen += 1;
        const named = lines.find(({ ways }) =>
          ways.some((way) => way.every((part) => isOn(part, checked))),
        );
        expect(named?.id, `styles: ${JSON.stringify(checked)}`).toBe(expected);
        expect(firstLineAt(flow, answers)?.id, JSON.stringify(checked)).toBe(expected);
      }
    }),
    { numRuns: 300, seed: 20_261_128 },
  );
  expect(seen).toBeGreaterThan(1000);
});

test('the example of shown.ts', () => {
  const flow: Flow = {
    id: 'voorbeeld',
    start: 'wie',
    questions: {
      wie: {
        id: 'wie',
        kind: 'one',
        options: [
          { id: 'mezelf', next: [{ to: 'veilig' }] },
          { id: 'ander', next: [{ to: 'wat' }] },
        ],
      },
      veilig: {
        id: 'veilig',
        kind: 'one',
        options: [
          { id: 'ja', next: [{ to: 'wat' }] },
          { id: 'nee', next: [{ to: 'bel-112' }] },
        ],
      },
      wat: { id: 'wat', kind: 'one', options: [{ id: 'iets' }], next: [{ to: 'einde' }] },
    },
    outcomes: {
      'bel-112': { id: 'bel-112', topic: 'proef', danger: true, next: 'wat' },
      einde: { id: 'einde', topic: 'proef', danger: false },
    },
    firstLines: [],
    blocks: [
      {
        id: 'blok',
        part: 'nu',
        outcomes: ['einde'],
        when: { kind: 'not', part: { kind: 'answer', question: 'veilig', options: ['ja'] } },
      },
    ],
  };
  const shown = shownIn(flow, stagesOf(flow));
  const answer = (question: string, ...options: string[]) => ({
    kind: 'answer',
    question,
    options,
  });
  expect(shown.reached('wat')).toEqual([
    [answer('wie', 'ander')],
    [answer('wie', 'mezelf'), answer('veilig', 'ja')],
    [answer('wie', 'mezelf'), answer('veilig', 'nee'), answer('bel-112', 'verder')],
  ]);
  const [block] = flow.blocks;
  expect(block && shown.fits('einde', block)).toEqual({
    kind: 'not',
    part: { kind: 'all', parts: [answer('wie', 'mezelf'), answer('veilig', 'ja')] },
  });
});
