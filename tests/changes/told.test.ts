import { expect, test } from 'vitest';
import { compareFlows } from '../../src/changes/flow.ts';
import { toldFlow } from '../../src/changes/told.ts';
import type { Condition } from '../../src/flow/condition.ts';
import type { FlowSources } from '../../src/flow/read.ts';
import { kitchenSinkFolder } from '../../src/source/root.ts';
import { advice, kitchenSink } from '../support/flows.ts';

type Messages = NonNullable<FlowSources['tell']['nl']>['data'];

// A small questionnaire with the messages of the large one.
const { nl } = advice.tell;
const [first] = (nl?.data.to ?? []).map((one) => ({ ...one, when: undefined }));
const to = first ? [first] : [];
const told = ({ facts = [], quiet, to: some = to }: Partial<Messages>) =>
  toldFlow(kitchenSinkFolder, {
    ...kitchenSink,
    tell: nl ? { nl: { ...nl, data: { ...nl.data, requests: [], facts, quiet, to: some } } } : {},
  });
const changesOf = (change: Partial<Messages>) =>
  compareFlows({ before: told({}), now: told(change) }).changes;

test('a word of a message is one change, for those whom the message is for', () => {
  const changes = changesOf({
    to: to.map((one) => ({ ...one, kort: 'Mag ik je iets vragen?' })),
  });
  expect(changes.map(({ kind, id }) => [kind, id])).toEqual([
    ['text', `bericht to ${first?.id ?? ''} kort`],
  ]);
});

test('who had better not write what happened reads no fact, and is told as losing it', () => {
  const facts: Messages['facts'] = [
    { when: { kind: 'all', parts: [] }, text: 'Iemand dreigt met beelden.' },
  ];
  const everybody: Condition = { kind: 'all', parts: [] };
  const { changes, visitors } = compareFlows({
    before: told({ facts, quiet: undefined }),
    now: told({ facts, quiet: everybody }),
  });
  const gone = changes.filter(({ sentences }) =>
    sentences.some(({ words }) =>
      words.some(({ kind, text }) => kind === 'gone' && text === 'Iemand dreigt met beelden.'),
    ),
  );
  expect(gone.map(({ who }) => who.visitors)).toEqual([visitors]);
});
