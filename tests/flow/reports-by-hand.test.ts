import { describe, expect, test } from 'vitest';
import { holds, type Answers, type Condition } from '../../src/flow/condition.ts';
import { blocksFor, goOn, optionsFor, replay, type Flow } from '../../src/flow/model.ts';
import { routesOf } from '../../src/flow/routes.ts';
import { fit, report } from '../support/flows.ts';
import { answer, broken, readingsOf, textsOf, type Reading } from '../support/readings.ts';

// Who comes to report, and who asks what fits: what they read, from what a helpline promises and not from the
// content. In the small flows everything is read.

const ofReport = readingsOf(report, () => true);
const ofFit = readingsOf(fit, () => true);
const everybody = [...ofReport, ...ofFit];

const isTrue = (condition: Condition) => (reading: Reading) => holds(condition, reading.answers);
const not = (part: Condition): Condition => ({ kind: 'not', part });

/** Those for whom something is true; nobody is no proof. */
const those = (from: readonly Reading[], ...conditions: readonly Condition[]) => {
  const found = from.filter((one) => conditions.every((condition) => isTrue(condition)(one)));
  expect(found.length).toBeGreaterThan(0);
  return found;
};
const partOf = ({ pieces }: Reading, part: string) =>
  pieces
    .filter((piece) => piece.part === part)
    .map(({ text }) => text)
    .join(' ');
const nowOf = (reading: Reading) => partOf(reading, 'nu');
const lacks = (phrase: RegExp) => (reading: Reading) => !phrase.test(nowOf(reading));
const isUrgent = ({ outcome }: Reading) => /gevaar|dood$|dood-/.test(outcome);
const young = answer('leeftijd', 'nee', 'zeg-niet');

/** Answers of one visitor, in the order in which they are asked; behind what is urgent the questions go on. */
const visit = (sources: typeof report, told: Readonly<Record<string, string>>): Reading => {
  const answers: Record<string, readonly string[]> = Object.fromEntries(
    Object.entries(told).map(([question, option]) => [question, [option]]),
  );
  for (;;) {
    const place = replay(sources.flow, answers);
    const outcome = sources.flow.outcomes[place.node];
    if (outcome?.next !== undefined) {
      answers[place.node] = [goOn];
      continue;
    }
    const all = sources === report ? ofReport : ofFit;
    const ids = blocksFor(sources.flow, place.node, place.answers)
      .filter(({ part }) => part !== 'opening')
      .map(({ id }) => id);
    const found = all.find(
      (one) => one.outcome === place.node && one.pieces.map(({ id }) => id).join() === ids.join(),
    );
    if (!found) throw new Error(`Nobody reads ${place.node} with ${JSON.stringify(told)}.`);
    return found;
  }
};

interface Case {
  readonly who: string;
  readonly told: Readonly<Record<string, string>>;
  readonly outcome: string;
  /** In what is to be done now. */
  readonly now: readonly RegExp[];
  /** Anywhere in the advice. */
  readonly must?: readonly RegExp[];
  readonly helpers: readonly string[];
  /** Nowhere: not in the advice, and not on a card. */
  readonly never: readonly RegExp[];
  readonly noHelpers?: readonly string[];
}

const reporters: readonly Case[] = [
  {
    who: 'a boy of ten who got a film in the group of his class',
    told: { wie: 'onbekend', nu: 'nee', wat: 'beelden-kind', kent: 'nee', waar: 'gekregen', leeftijd: 'nee' },
    outcome: 'gekregen',
    now: [/volwassene bij wie je veilig bent/, /uit de groep/],
    must: [/thuis niet veilig/i],
    helpers: ['kindertelefoon', 'meldpunt-kinderporno', 'veilig-thuis', '113', '112'],
    never: [/voor als een kind/, /bewaar het/i],
  },
  {
    who: 'a girl of eleven whose uncle comes to her room, and who has told nobody',
    told: { wie: 'mij', nu: 'nee', wat: 'aangedaan', doet: 'thuis', leeftijd: 'nee' },
    outcome: 'mij-aangedaan',
    now: [/mag dit vertellen/i],
    must: [/niet jouw schuld/],
    helpers: ['veilig-thuis', 'csg', 'kindertelefoon', '113', '112'],
    never: [/spreek \w+ aan/i, /\bouder\b/i],
  },
  {
    who: 'a girl of fifteen whose trainer touches her',
    told: { wie: 'mij', nu: 'weet-niet', wat: 'aangedaan', doet: 'volwassene', leeftijd: 'nee' },
    outcome: 'mij-aangedaan',
    now: [/niets mee te maken heeft/, /niet alleen met diegene/],
    must: [/zeven dagen/, /twijfel je of iemand veilig is/i],
    helpers: ['csg', 'centrum-veilige-sport', 'vertrouwensinspecteur', 'kindertelefoon'],
    never: [/je club vertellen/],
  },
  {
    who: 'a boy of sixteen whom a stranger asks for pictures, and who does not say his age',
    told: { wie: 'mij', nu: 'nee', wat: 'benaderd-mij', doet: 'online', leeftijd: 'zeg-niet' },
    outcome: 'benaderd-ik',
    now: [/volwassene/, /hoeft niets te sturen/, /op, en blokkeer/],
    helpers: ['helpwanted', 'csg', 'kindertelefoon'],
    never: [/neem .* mee naar de politie/],
  },
  {
    who: 'a woman of thirty whom a colleague keeps asking',
    told: { wie: 'mij', nu: 'nee', wat: 'benaderd-mij', doet: 'bekende', leeftijd: 'ja' },
    outcome: 'benaderd-ik',
    now: [/niet alleen/, /Blokkeer nog niet/],
    helpers: ['helpwanted', 'csg', 'veilig-thuis'],
    never: [/volwassene bij wie/],
    noHelpers: ['kindertelefoon'],
  },
  {
    who: 'a father whose son of nine says that grandpa does something',
    told: { wie: 'kind', nu: 'nee', wat: 'kind', doet: 'thuis' },
    outcome: 'kind-vermoeden',
    now: [/weg/, /Geloof je kind/, /vraag niet door/, /niet aan/],
    must: [/ik ben niet boos/],
    helpers: ['veilig-thuis', 'politie', '112', '113'],
    never: [/vraag je kind wat/i],
  },
  {
    who: 'a mother whose daughter writes with a man from a game',
    told: { wie: 'kind', nu: 'nee', wat: 'benadering', doet: 'online' },
    outcome: 'benaderd-ander',
    now: [/bewaar/i, /zonder naaktbeelden/, /niet gaan/],
    must: [/pak de telefoon niet af/i, /adviesmodule/],
    helpers: ['helpwanted', 'politie', 'veilig-thuis'],
    never: [/antwoord niet/i],
  },
  {
    who: 'a teacher who hears that a colleague writes to a pupil',
    told: { wie: 'ander', nu: 'weet-niet', wat: 'benadering', doet: 'volwassene', leeftijd: 'ja' },
    outcome: 'benaderd-ander',
    now: [/politie/, /van buiten de school/],
    helpers: ['vertrouwensinspecteur', 'politie', 'veilig-thuis'],
    never: [/praat met je collega/i],
  },
  {
    who: 'a boy of seventeen who looks and wants to stop',
    told: { wie: 'mij', nu: 'nee', wat: 'zelf-kijken', leeftijd: 'nee' },
    outcome: 'wil-stoppen',
    now: [/Stop nu/, /volwassene/],
    must: [/recht op een advocaat/],
    helpers: ['kindertelefoon', 'veilig-thuis', 'advocaat', '113'],
    never: [/jouw schuld/],
    noHelpers: ['stop-it-now'],
  },
  {
    who: 'somebody who sees a child beaten in the street now',
    told: { wie: 'onbekend', nu: 'ja', wat: 'kind', doet: 'zeg-niet', leeftijd: 'ja' },
    outcome: 'kind-vermoeden',
    now: [/./],
    helpers: ['112', 'veilig-thuis', '113'],
    never: [/vraag het kind/i],
  },
]; // prettier-ignore

const self = { wie: 'mezelf', gevaar: 'nee', dood: 'nee' };
const worried: readonly Case[] = [
  {
    who: 'a man who wrote to a girl and would see her on Saturday',
    told: { ...self, leeftijd: 'ja', wat: 'chat' },
    outcome: 'contact-met-kind',
    now: [/Stuur niets meer/, /Ga niet/],
    must: [/elke afspraak met een kind af/, /recht op een advocaat/],
    helpers: ['112', 'stop-it-now', 'advocaat', 'veilig-thuis', '113'],
    never: [/jouw schuld/, /verwijder|wis /i, /vertel wat je/i],
  },
  {
    who: 'a man who harmed a child once, yesterday',
    told: { ...self, gevaar: 'weet-niet', leeftijd: 'ja', wat: 'gebeurd' },
    outcome: 'iets-gedaan',
    now: [/met geen enkel kind alleen/, /sorry/],
    must: [/advocaat/],
    helpers: ['112', 'stop-it-now', 'veilig-thuis', 'advocaat', '113'],
    never: [/jouw schuld/, /module/i, /uitglijder/],
  },
  {
    who: 'a woman who looked once, last night',
    told: { ...self, dood: 'zeg-niet', leeftijd: 'ja', wat: 'een-keer' },
    outcome: 'een-keer',
    now: [/toestel weg/],
    must: [/Kijk niet meer. Vraag vandaag een advocaat/, /donker/],
    helpers: ['stop-it-now', 'advocaat', '113', '112'],
    never: [/strafbaar/],
  },
  {
    who: 'a girl of fourteen who does not say what it is',
    told: { ...self, leeftijd: 'nee', 'wat-jong': 'zeg-niet' },
    outcome: 'onder-achttien',
    now: [/nog geen 18/],
    must: [/volwassene/i, /veilig thuis|thuis niet veilig/i],
    helpers: ['kindertelefoon', 'veilig-thuis', '113', '112'],
    never: [/module/i],
    noHelpers: ['stop-it-now', 'de-waag', 'huisarts'],
  },
  {
    who: 'a boy of sixteen whom the police want to speak',
    told: { ...self, leeftijd: 'zeg-niet', 'wat-jong': 'politie' },
    outcome: 'onder-achttien',
    now: [/jonger dan 18/],
    must: [/recht op een advocaat, vóór je iets vertelt/],
    helpers: ['kindertelefoon', 'advocaat', '113'],
    never: [/wees eerlijk/i],
    noHelpers: ['stop-it-now'],
  },
  {
    who: 'a mother whose son was taken along this morning',
    told: { wie: 'naaste', 'gevaar-ander': 'nee', dood: 'nee', 'wat-naaste': 'politie' },
    outcome: 'naaste-politie',
    now: [/niet alleen bent/, /eigen advocaat/],
    must: [/huiszoeking/, /niet in de telefoon/],
    helpers: ['stop-it-now', 'advocaat', 'veilig-thuis', '113', '112'],
    never: [/module/i],
  },
  {
    who: 'a sister who has only a feeling, and does not know about children',
    told: { wie: 'naaste', 'gevaar-ander': 'weet-niet', dood: 'ja', 'wat-naaste': 'weet-niet', kinderen: 'weet-niet' },
    outcome: 'naaste-kinderen',
    now: [/geen namen/],
    must: [/Zeg oppassen, logeren of het weekend af/, /niet zelf uitzoeken/],
    helpers: ['112', 'veilig-thuis', 'stop-it-now', '113'],
    never: [/module/i],
  },
  {
    who: 'a social worker who does not know whether there are children',
    told: { wie: 'werk', 'gevaar-ander': 'nee', dood: 'nee', 'kinderen-werk': 'weet-niet' },
    outcome: 'werk-kinderen',
    now: [/of er kinderen/, /meldcode/],
    helpers: ['112', 'veilig-thuis', 'stop-it-now', '113'],
    never: [/module/i],
  },
]; // prettier-ignore

describe.each([
  { name: 'who reports', sources: report, cases: reporters },
  { name: 'who asks what fits', sources: fit, cases: worried },
])('$name', ({ sources, cases }) => {
  test.each(cases)('$who', ({ told, outcome, now, must = [], helpers, never, noHelpers = [] }) => {
    const reading = visit(sources, told);
    expect(reading.outcome).toBe(outcome);
    for (const phrase of now) expect(nowOf(reading)).toMatch(phrase);
    for (const phrase of must) expect(reading.advice).toMatch(phrase);
    expect(reading.helplines).toEqual(expect.arrayContaining([...helpers]));
    for (const phrase of never) expect(reading.advice).not.toMatch(phrase);
    expect(reading.helplines.filter((id) => noHelpers.includes(id))).toEqual([]);
  });
});

describe('everybody', () => {
  test('has one thing to do now, something for later and something rather not', () => {
    const isWhole = ({ pieces }: Reading) =>
      pieces.filter(({ part }) => part === 'nu').length === 1 &&
      ['later', 'liever-niet', 'wie-helpt'].every((part) =>
        pieces.some((one) => one.part === part),
      );
    expect(broken(everybody, (reading) => !isWhole(reading))).toEqual([]);
  });

  test('finds 112 and 113, and somebody to talk with at any hour', () => {
    const missing = ({ helplines }: Reading) =>
      !['112', '113'].every((id) => helplines.includes(id));
    expect(broken(everybody, missing)).toEqual([]);
    const night = (reading: Reading) =>
      ['veilig-thuis', 'csg', '113'].some(
        (id) => reading.numbers.includes(id) || reading.helplines.includes(id),
      );
    expect(broken(everybody, (reading) => !night(reading))).toEqual([]);
  });

  test('answers at most six questions', () => {
    for (const { flow } of [report, fit]) {
      const most = routesOf(flow).map(
        ({ steps }) => steps.filter(({ node }) => node in flow.questions).length,
      );
      expect(Math.max(...most)).toBeLessThanOrEqual(6);
    }
  });

  test('hears nowhere to pose as a child, not even not to', () => {
    const phrase = /voor als (?:een )?kind|alsof je een kind/i;
    expect('Doe je niet voor als een kind.').toMatch(phrase);
    expect([report, fit].flatMap(textsOf).filter((text) => phrase.test(text))).toEqual([]);
  });

  test('is never sent to the police only with somebody along', () => {
    const phrase =
      /(?:volwassene|ouder|iemand) (?:moet|gaat) mee|neem (?:een volwassene|iemand) mee/i;
    expect('Neem iemand mee.').toMatch(phrase);
    expect([report, fit].flatMap(textsOf).filter((text) => phrase.test(text))).toEqual([]);
  });
});

describe('who may be under 18', () => {
  test('meets an adult in what is to be done now, wherever home need not be the danger', () => {
    const there = those(ofReport, young).filter((one) => !isUrgent(one));
    const home = isTrue(answer('doet', 'thuis', 'zeg-niet'));
    const outside = there.filter((one) => !home(one) || !/mij-|benaderd-ik/.test(one.outcome));
    expect(broken(outside, lacks(/volwassene/))).toEqual([]);
    // And always one who has nothing to do with it.
    const any = (one: Reading) =>
      /volwassene(?! bij wie je veilig bent, en die hier niets mee)/.test(nowOf(one));
    const named = outside.filter(
      (one) => !/^Vertel het vandaag aan een volwassene|^Vertel het aan een/.test(nowOf(one)),
    );
    expect(broken(named, any)).toEqual([]);
  });

  test('is sent to nobody of the house when it may be somebody there, and to whoever answers at night', () => {
    const there = those(ofReport, answer('wie', 'mij'), answer('doet', 'thuis', 'zeg-niet'));
    expect(broken(there, lacks(/mag dit vertellen/i))).toEqual([]);
    expect(broken(there, ({ numbers }) => numbers[0] !== 'veilig-thuis')).toEqual([]);
  });

  test('finds a line for the young, and no line of which nobody knows whether it takes them', () => {
    const there = [...those(ofReport, young), ...those(ofFit, young)].filter(
      (one) => !isUrgent(one),
    );
    expect(broken(there, ({ helplines }) => !helplines.includes('kindertelefoon'))).toEqual([]);
    const unknown = ({ helplines, numbers }: Reading) =>
      [...helplines, ...numbers].includes('stop-it-now');
    expect(broken(there, unknown)).toEqual([]);
    const old = those(ofReport, not(young)).filter((one) => !isUrgent(one));
    expect(broken(old, ({ helplines }) => helplines.includes('kindertelefoon'))).toEqual([]);
  });
});

test('a parent reads of the own child, and never of "een volwassene bij wie je veilig bent"', () => {
  const there = those(ofReport, answer('wie', 'kind')).filter((one) => !isUrgent(one));
  expect(broken(there, ({ advice }) => advice.includes('bij wie je veilig bent, en die'))).toEqual(
    [],
  );
  const words = report.questions.find(({ id }) => id === 'leeftijd');
  expect(words).toBeDefined();
  expect(broken(there, ({ answers }) => 'leeftijd' in answers)).toEqual([]);
});

/** Everybody who can come by, answer by answer. */
const allVisits = (flow: Flow, told: Answers = {}): readonly Answers[] => {
  const { node, answers } = replay(flow, told);
  const question = flow.questions[node];
  if (question) {
    return optionsFor(question, answers).flatMap(({ id }) =>
      allVisits(flow, { ...answers, [node]: [id] }),
    );
  }
  const goesOn = flow.outcomes[node]?.next !== undefined;
  return goesOn ? allVisits(flow, { ...answers, [node]: [goOn] }) : [answers];
};

test.each([report, fit])(
  '$id: every answer changes what is asked or read',
  ({ flow, questions }) => {
    const visits = allVisits(flow).map((answers) => {
      const { node, path } = replay(flow, answers);
      const advices = [...path, node].filter((id) => id in flow.outcomes);
      const read = advices.flatMap((id) => blocksFor(flow, id, answers).map((block) => block.id));
      return { answers, read: [...path, node, ...read].join() };
    });
    for (const { id, data } of questions) {
      const { options } = data.data;
      const read = options.map((option) => {
        const own = visits.filter(({ answers }) => answers[id]?.includes(option.id));
        expect(own.length, `${id}: ${option.id}`).toBeGreaterThan(0);
        return own
          .map((visit) => visit.read)
          .sort()
          .join('\n');
      });
      // Who does not say, reads what is safest: that may be what another reads.
      const said = read.filter((_, at) => options[at]?.unsure !== true);
      expect(new Set(said).size, id).toBe(said.length);
      expect(new Set(read).size, id).toBeGreaterThan(1);
    }
  },
);
