import { describe, expect, test } from 'vitest';
import { holds } from '../../src/flow/condition.ts';
import { replay } from '../../src/flow/model.ts';
import { advice, fit, report } from '../support/flows.ts';
import {
  answer,
  broken,
  readingsOf,
  textsOf,
  type Piece,
  type Reading,
} from '../support/readings.ts';

// What a helpline worker promises to everybody who answers, written here and not in the content. The
// phrases are those that once stood there, or that an editor may write again.

const flows = [advice, report, fit];

/** The pieces that a promise is about: the cards of some helplines, some numbers, some words. */
const named = (...ids: readonly string[]) => {
  return ({ helpline = '', numbers }: Piece) =>
    [helpline, ...numbers].some((id) => ids.includes(id));
};
const saying = (phrase: RegExp) => (piece: Piece) => phrase.test(piece.text);
const everything = () => true;
/** Of the two small flows all is read at once. */
const small = new Map([report, fit].map((sources) => [sources, readingsOf(sources, everything)]));
const ofReport = small.get(report) ?? [];
const ofFit = small.get(fit) ?? [];

test('there are visitors to promise something to', () => {
  for (const sources of flows) {
    const reached = new Set(readingsOf(sources, () => false).map(({ outcome }) => outcome));
    expect([...reached].sort()).toEqual(sources.outcomes.map(({ id }) => id).sort());
  }
});

describe('somebody who thinks of death', () => {
  test('finds 113 in every advice, whatever was answered', () => {
    const everybody = flows.flatMap((sources) => readingsOf(sources, named('113')));
    expect(broken(everybody, ({ helplines }) => !helplines.includes('113'))).toEqual([]);
  });

  test('reads 113 before 112', () => {
    const everybody = flows.flatMap((sources) => readingsOf(sources, named('112', '113')));
    const crisis = everybody.filter(({ outcome }) => /zelfdoding|dood/.test(outcome));
    expect(crisis.length).toBeGreaterThan(3);
    const late = ({ helplines, numbers }: Reading) =>
      [helplines, numbers].some((line) => line.indexOf('113') > line.indexOf('112'));
    expect(broken(crisis, late)).toEqual([]);
  });
});

/** Outcomes in which it may be somebody at home. */
const mayBeHome = [
  'bedreigd',
  'bedreigd-door-bekende',
  'sextortion-meer',
  'stiekem-gefilmd',
  'nepnaakt',
  'grooming',
  'gevaar-nu',
  'niet-geloofd',
  'iets-anders',
  'rot-van-vroeger',
];

/** Who says that it is somebody at home, or does not say who it is, or that home is not safe. */
const home = [answer('wie', 'thuis', 'weet-niet', 'zeg-niet'), answer('stand', 'thuis')];
const mayBeAtHome = ({ outcome, answers }: Reading) =>
  outcome === 'gevaar-nu' || home.some((rule) => holds(rule, answers));

describe('somebody harmed at home', () => {
  const parent = /\b(?:een|je|jouw|mijn) ouder\b|\b(?:ouders|vader|moeder|papa?|mama?)\b/i;

  test('is never sent to a parent', () => {
    const self = [
      ...readingsOf(advice, saying(parent)).filter(({ who }) => who === 'mezelf'),
      ...ofReport,
      ...ofFit,
    ];
    expect(parent.test('Een ouder, tante, mentor of trainer is goed.')).toBe(true);
    expect(broken(self, ({ advice: text }) => parent.test(text))).toEqual([]);
  });

  test.each(mayBeHome)(
    'finds Veilig Thuis and CSG in %s, for whom it is and whatever else was answered',
    (outcome) => {
      const there = readingsOf(advice, named('veilig-thuis', 'csg'), home).filter(
        (reading) => reading.outcome === outcome && mayBeAtHome(reading),
      );
      const roles = advice.flow.questions['rol']?.options.map(({ id }) => id);
      expect([...new Set(there.map(({ who }) => who))].sort()).toEqual(roles?.toSorted());
      const missing = ({ helplines }: Reading) =>
        !helplines.includes('veilig-thuis') || !helplines.includes('csg');
      expect(broken(there, missing)).toEqual([]);
    },
  );

  test('reads the number of Veilig Thuis in the advice itself, and so do a parent and a teacher', () => {
    const there = readingsOf(advice, named('veilig-thuis'), home).filter(
      (reading) =>
        mayBeHome.includes(reading.outcome) &&
        mayBeAtHome(reading) &&
        reading.who !== 'vriend' &&
        reading.outcome !== 'gevaar-nu',
    );
    expect(there.length).toBeGreaterThan(100);
    expect(broken(there, ({ numbers }) => !numbers.includes('veilig-thuis'))).toEqual([]);
  });

  test('asks no secrecy in a message, and names no parent', () => {
    const messages = (advice.tell.nl?.data.to ?? []).flatMap(({ kort, gewoon, briefje }) =>
      [kort, gewoon, ...(briefje ? [briefje] : [])].map((one) =>
        typeof one === 'string' ? one : `${one.begin} ${one.end}`,
      ),
    );
    expect(messages.length).toBeGreaterThan(40);
    expect(messages.filter((one) => /tegen niemand|geheim|vertel het niet/i.test(one))).toEqual([]);
    const own = messages.filter((one) => !one.includes('ik ben ouder'));
    expect(own.filter((one) => parent.test(one))).toEqual([]);
  });
});

/** What must stand nowhere, with a sentence that it is meant to catch. */
const nowhere: readonly (readonly [string, RegExp, string])[] = [
  ['an order to confess', /wees (?:dan )?eerlijk/i, 'Wees eerlijk als er vragen komen'],
  [
    'telling what one did',
    /(?<!niet te )vertel (?:gewoon |eerlijk )?wat (?:je deed|er is gebeurd)/i,
    'Vertel wat je deed.',
  ],
  ['telling school all', /vertel eerlijk/i, 'Vertel eerlijk wat er is gebeurd.'],
  [
    'somebody else who looks',
    /(?:iemand|vriend|ouder|ander)[^.?]{0,30} (?:voor je (?:te )?kijk\w*|kijkt of|controleert)/i,
    'Vraag iemand om later voor je te kijken.',
  ],
  [
    'an order to delete',
    /\b(?:verwijder|wis|gooi) (?:het|hem|dit|alles|de)\b|\bhaal (?:het|hem|dit)(?: beeld)? weg\b/i,
    'Haal het weg en verwijder het overal.',
  ],
  [
    'a promise of impunity',
    /niet strafbaar|slachtoffer niet\b|hoef(?:t)? niet bang/i,
    'Dan ben je niet strafbaar.',
  ],
  [
    'a promise to who already paid',
    /zonder betaling gaat/i,
    'Zonder betaling gaat de foto vaak niet rond.',
  ],
  [
    'a picture that stays on the phone, said of a fake too',
    /blijft op je eigen telefoon/i,
    'Je beeld blijft op je eigen telefoon.',
  ],
  [
    'blame on "your child or friend", to a teacher',
    /je kind of vriend/i,
    'Zoek geen schuld bij je kind of vriend.',
  ],
];

test.each(nowhere)('nobody reads %s', (_, phrase, once) => {
  expect(once).toMatch(phrase);
  expect(flows.flatMap(textsOf).filter((text) => phrase.test(text))).toEqual([]);
});

test('no text leads to our own home as if it were somebody else', () => {
  const links = [...advice.blocks, ...report.blocks].flatMap(({ id, words }) =>
    JSON.stringify(words.nl).includes('//helpwanted.nl') ||
    JSON.stringify(words.nl).includes('//www.helpwanted.nl')
      ? [id]
      : [],
  );
  expect(links).toEqual([]);
});

test('who did something reads of a lawyer, and need not say what', () => {
  const did = readingsOf(advice, saying(/advocaat/)).filter(({ outcome }) =>
    /zelf-doorgestuurd|over-grens/.test(outcome),
  );
  expect(did.length).toBeGreaterThan(8);
  expect(broken(did, ({ advice: text }) => !text.includes('recht op een advocaat'))).toEqual([]);
  for (const { id, words } of advice.outcomes) {
    // A message is written, and what is written stays: it names a need, not a deed.
    expect(words.nl?.data.tell, id).not.toMatch(/doorgestuurd|stuurde ik|gekeken/);
  }
});

test('who may have done something reads of a lawyer too, and nobody writes down what a pupil did', () => {
  // Not a child under 12, nor who was touched: that is nobody who did something.
  const under12 = {
    kind: 'any' as const,
    parts: [answer('leeftijd', 'onder-12'), answer('stand', 'aangeraakt')],
  };
  const read = readingsOf(advice, saying(/advocaat|letterlijk op/), [under12]);
  const maybe = read.filter(
    ({ outcome, who, answers }) =>
      who === 'mezelf' && /iets-anders|beelden-gezien/.test(outcome) && !holds(under12, answers),
  );
  expect(maybe.length).toBeGreaterThan(8);
  expect(broken(maybe, ({ advice: text }) => !text.includes('advocaat'))).toEqual([]);
  const did = read.filter(({ outcome }) => /zelf-doorgestuurd|over-grens/.test(outcome));
  expect(broken(did, ({ advice: text }) => text.includes('letterlijk op'))).toEqual([]);
});

test.each(['sextortion-meer', 'stiekem-gefilmd', 'afspraak-gepland'])(
  'the police are for today in %s, not for later',
  (outcome) => {
    const there = readingsOf(advice, named('politie')).filter(
      (reading) => reading.outcome === outcome && reading.who === 'mezelf',
    );
    expect(there.length).toBeGreaterThan(2);
    expect(
      broken(
        there,
        ({ advice: text, numbers }) =>
          !numbers.includes('politie') || !/vandaag[^.]* politie|Bel vandaag/.test(text),
      ),
    ).toEqual([]);
  },
);

test('a group app: write down, then leave, then report', () => {
  const groups = [...readingsOf(advice, saying(/groep|meldpunt/i)), ...ofReport].filter(
    ({ outcome }) => /groepsapp$|^gekregen$/.test(outcome),
  );
  expect(groups.length).toBeGreaterThan(4);
  const wrong = ({ advice: text }: Reading) => {
    const [write, leave, tell] = [
      text.search(/schrijf\b[^.]*\bde groep\b/i),
      text.search(/ga (?:dan )?uit de groep/i),
      text.search(/meldpunt kinderporno/i),
    ];
    return write === -1 || !(write < leave && leave < tell);
  };
  expect(broken(groups, wrong)).toEqual([]);
});

test('a worried partner, or somebody at work, reads nothing that is meant for who fears himself', () => {
  const own = /niet alleen bent met een kind|ik mag nu niet alleen zijn|ik een kind iets/i;
  const others = ofFit.filter(({ who }) => ['naaste', 'werk'].includes(who));
  const self = ofFit.filter(({ who }) => who === 'mezelf');
  expect(broken(others, ({ advice: text }) => own.test(text))).toEqual([]);
  // The questions that they are asked, of which they read every word.
  const asked = Object.keys(replay(fit.flow, { wie: ['naaste'], 'gevaar-ander': ['nee'] }).answers);
  for (const id of [...asked, 'kinderen', 'dood']) {
    const words = fit.questions.find((question) => question.id === id)?.words.nl?.data;
    expect(words, id).toBeDefined();
    expect(JSON.stringify(words)).not.toMatch(own);
  }
  // Whoever is there for himself does.
  expect(self.filter(({ outcome }) => outcome === 'kind-in-gevaar')).not.toEqual([]);
  const danger = fit.questions.find(({ id }) => id === 'gevaar')?.words.nl?.data;
  expect(JSON.stringify(danger)).toMatch(own);
});

test.each(['ja', 'weet-niet'])(
  'a partner who answers "%s" to danger reads whom to call now',
  (danger) => {
    const place = replay(fit.flow, { wie: ['naaste'], 'gevaar-ander': [danger] });
    const reading = ofFit.find(({ outcome, who }) => outcome === place.node && who === 'naaste');
    expect(reading?.numbers).toEqual(['112', 'veilig-thuis']);
    expect(reading?.helplines).toEqual(['112', 'veilig-thuis', 'stop-it-now', '113']);
    expect(reading?.advice).toMatch(/geen kind alleen/);
    expect(reading?.advice).toMatch(/niet aan\b/);
  },
);

test('who does not say an age is treated as under 18', () => {
  const start = { wie: ['mezelf'], gevaar: ['nee'], dood: ['nee'] };
  const unsaidAge = { ...start, leeftijd: ['zeg-niet'], 'wat-jong': ['zeg-niet'] };
  expect(replay(fit.flow, unsaidAge).node).toBe('onder-achttien');
  const unsaid = answer('leeftijd', 'zeg-niet');
  const silent = readingsOf(advice, named('kindertelefoon'), [unsaid]).filter(
    ({ who, answers, helplines }) =>
      ['mezelf', 'vriend'].includes(who) &&
      holds(unsaid, answers) &&
      !helplines.includes('kindertelefoon'),
  );
  expect(silent.map(({ outcome }) => outcome)).toEqual([]);
});

test('for a pupil the police stay in the advice, and the meldcode only where it is about home', () => {
  const both = (piece: Piece) => named('politie')(piece) || saying(/meldcode/)(piece);
  const school = readingsOf(advice, both).filter(({ who }) => who === 'leerling');
  const threatened = school.filter(({ outcome }) =>
    /sextortion|bedreigd|beeld-rond|op-site|nepnaakt|toestemming|gefilmd|grooming/.test(outcome),
  );
  expect(threatened.length).toBeGreaterThan(20);
  expect(broken(threatened, ({ numbers }) => !numbers.includes('politie'))).toEqual([]);
  const always = ({ advice: text }: Reading) =>
    text.includes('meldcode') && !/thuis[^.]*\? Pak de meldcode erbij/.test(text);
  expect(broken(school, always)).toEqual([]);
  expect(
    broken(
      school,
      ({ advice: text, outcome }) =>
        text.includes('meldcode') && /beeld-rond|op-site/.test(outcome),
    ),
  ).toEqual([]);
});
