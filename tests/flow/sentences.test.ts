import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, type Answers, type Condition } from '../../src/flow/condition.ts';
import type { FlowSources } from '../../src/flow/read.ts';
import { sayingsOf } from '../../src/flow/sentences.ts';
import { advice, fit, kitchenSink, report } from '../support/flows.ts';

// What an expert signs: a sentence may not say anything else than the rule, and two rules may not share one.

const flows = [advice, report, fit, kitchenSink];
const is = (question: string, ...options: string[]): Condition => ({
  kind: 'answer',
  question,
  options,
});
const all = (...parts: Condition[]): Condition => ({ kind: 'all', parts });
const any = (...parts: Condition[]): Condition => ({ kind: 'any', parts });
const not = (part: Condition): Condition => ({ kind: 'not', part });

/** Every way to join some parts with "all" and "any" and to deny what was joined, in the order in which they stand. */
const joined = (parts: readonly Condition[]): readonly Condition[] => {
  const [only] = parts;
  if (only && parts.length === 1) return [only];
  return parts.slice(1).flatMap((_, before) => {
    const rights = joined(parts.slice(before + 1));
    return joined(parts.slice(0, before + 1)).flatMap((left) =>
      rights.flatMap((right) => {
        const found = [all(left, right), any(left, right)];
        return [...found, ...found.map(not)];
      }),
    );
  });
};

/** Two or three answers to each of some questions, with who gives one of them and who gives another. */
const asked = ({ flow }: FlowSources) =>
  Object.values(flow.questions)
    .slice(0, 5)
    .map(({ id, options: [first, second, third] }) => {
      const ids = [first, second].flatMap((option) => (option ? [option.id] : []));
      return {
        part: is(id, ...ids),
        answers: [[id, [second?.id ?? '']] as const, [id, [third?.id ?? '']] as const],
      };
    });

test.each(flows.map((sources) => [sources.id, sources] as const))(
  'in "%s" two rules that are not the same are never said the same',
  (_, sources) => {
    const said = sayingsOf(sources);
    const questions = asked(sources);
    const visitors = questions.reduce<readonly Answers[]>(
      (found, { answers }) =>
        found.flatMap((before) => answers.map(([id, chosen]) => ({ ...before, [id]: chosen }))),
      [{}],
    );
    const rules = joined(questions.map(({ part }) => part)).concat(
      joined(questions.slice(0, 3).map(({ part }, at) => (at === 1 ? not(part) : part))),
    );
    const meanings = new Map<string, string>();
    for (const rule of rules) {
      const sentence = said.condition(rule);
      const meaning = visitors.map((answers) => Number(holds(rule, answers))).join('');
      if (meanings.has(sentence) && meanings.get(sentence) !== meaning)
        expect.fail(`Said of two rules: ${sentence}`);
      meanings.set(sentence, meaning);
    }
    expect(meanings.size).toBeGreaterThan(20);
  },
);

test.each(flows.map((sources) => [sources.id, sources] as const))(
  'in "%s" other answers make another sentence',
  (_, { flow, ...rest }) => {
    const said = sayingsOf({ flow, ...rest });
    const answer = fc.constantFrom(...Object.values(flow.questions)).chain(({ id, options }) =>
      fc
        .subarray(options.map((option) => option.id))
        .filter((chosen) => chosen.length > 0)
        .chain((chosen) => fc.constantFrom(is(id, ...chosen), not(is(id, ...chosen)))),
    );
    fc.assert(
      fc.property(answer, answer, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(said.condition(one) === said.condition(other)).toBe(isSame);
      }),
      { numRuns: 500, seed: 20_261_128 },
    );
  },
);

describe('a rule in words', () => {
  const said = sayingsOf(advice);
  const home = is('wie', 'thuis');
  const self = is('rol', 'mezelf');
  test.each<readonly [Condition | boolean | undefined, string]>([
    [undefined, 'altijd'],
    [true, 'altijd'],
    [false, 'nooit'],
    [all(), 'altijd'],
    [not(all()), 'nooit'],
    [is('rol', 'mezelf', 'vriend'), 'als het voor mezelf of een vriend is'],
    [not(is('rol', 'mezelf', 'kind')), 'als het niet voor mezelf en ook niet voor mijn kind is'],
    [
      not(is('wie', 'thuis', 'ex', 'volwassene')),
      'als degene die dit doet niet iemand thuis, geen verkering/ex/date en ook geen volwassene die leiding geeft is',
    ],
    [all(self, home), 'als het voor mezelf is, en degene die dit doet iemand thuis is'],
    [any(self, home), 'als het voor mezelf is, of als degene die dit doet iemand thuis is'],
    [not(any(self, is('stand', 'betaald'))), 'als het niet voor mezelf is, en er niet betaald is'],
    [
      all(any(home, is('stand', 'nep', 'betaald')), self),
      'als het voor mezelf is, en óf degene die dit doet iemand thuis is, óf het beeld nep is, óf er al betaald is',
    ],
    [
      any(home, all(self, any(is('wat', 'rond'), is('leeftijd', '12-15')))),
      'als degene die dit doet iemand thuis is, of als het voor mezelf is en (het om een rondgaand beeld gaat of de leeftijd 12–15 is)',
    ],
    [
      is('outcome', 'zelfdoding', 'gevaar-nu'),
      'als het advies “Je denkt aan zelfdoding” of “Je bent nu in gevaar” is',
    ],
    [not(is('danger', 'ja')), 'als er geen gevaar is'],
  ])('%j', (condition, sentence) => {
    expect(said.condition(condition)).toBe(sentence);
  });

  test('stands between quotes where a question has no words for it, with what tells two apart', () => {
    const sink = sayingsOf(kitchenSink);
    expect(sink.condition(is('twee', 'ja', 'nee'))).toBe(
      'als bij “Ja of nee?” “Ja” of “Nee” is gekozen',
    );
    expect(sink.condition(not(is('meer', 'a')))).toBe('als bij “Wat klopt?” niet “A” is gekozen');
    const [question] = kitchenSink.questions.filter(({ id }) => id === 'twee');
    if (!question) throw new Error('The kitchen sink has no question "twee".');
    const twin = {
      ...kitchenSink,
      questions: [...kitchenSink.questions, { ...question, id: 'ook' }],
    };
    expect(sayingsOf(twin).condition(is('ook', 'ja'))).toBe(
      'als bij “Ja of nee?” [ook] “Ja” is gekozen',
    );
  });
});

test('a way is said without what does not change it', () => {
  const said = sayingsOf(advice);
  const every = (node: string) => ({
    node,
    options: advice.flow.questions[node]?.options.map(({ id }) => id) ?? [],
  });
  expect(
    said.way([
      { node: 'rol', options: ['kind'] },
      { node: 'nu', options: ['gevaar'] },
      { node: 'gevaar-nu', options: ['verder'] },
      { node: 'wat', options: ['dreigt', 'nep'] },
      every('leeftijd'),
      every('stand'),
    ]),
  ).toBe(
    'Voor wie: mijn kind → Hoe het nu is: gevaarlijk → verder na “Je bent nu in gevaar” → Wat er gebeurt: dreigen of een nepbeeld',
  );
});

test('what somebody answered is one line', () => {
  const said = sayingsOf(advice);
  expect(
    said.answers({
      rol: ['kind'],
      nu: ['gevaar'],
      'gevaar-nu': ['verder'],
      dreiging: ['geld'],
      leeftijd: ['12-15'],
      stand: ['betaald', 'thuis'],
    }),
  ).toBe(
    'voor mijn kind, nu in gevaar, afgeperst om geld, 12–15 jaar, al betaald, thuis mag niemand het weten',
  );
  expect(said.answers({ stand: [] })).toBe('verder niets');
});
